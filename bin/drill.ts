import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Verdict } from "@/drills/verdict";

type Drill = { run: () => Promise<Verdict[]>; whyNotHere?: () => string | null };

const NOT_HERE = 69;
const FOLDER = fileURLToPath(new URL("../drills", import.meta.url));

/** `npm run drill -- NAME`: a fault drill, on servers of its own. A line for each promise; exit 1 when one is broken, 69 when it cannot run here. */
async function main(wanted: string | undefined): Promise<void> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".drill.ts"))
    .map((file) => path.basename(file, ".drill.ts"));
  if (!wanted || !names.includes(wanted)) {
    console.error(`Which drill? There are: ${names.join(", ")}.`);
    process.exit(64);
  }
  const drill = (await import(path.join(FOLDER, `${wanted}.drill.ts`))) as Drill;
  const obstacle = drill.whyNotHere?.();
  if (obstacle) {
    console.log(`cannot run here: ${obstacle}`);
    process.exit(NOT_HERE);
  }
  const verdicts = await drill.run();
  for (const { promise, kept, figures } of verdicts)
    console.log(`${kept ? "kept" : "BROKEN"}  ${promise} (${figures})`);
  process.exit(verdicts.every(({ kept }) => kept) ? 0 : 1);
}

await main(process.argv[2]);
