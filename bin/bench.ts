import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { attachEnvironment } from "./run/attach";

const FOLDER = fileURLToPath(new URL("../bench", import.meta.url));

/** `attached` is false for a benchmark that needs no running desk. */
type Bench = { run: () => Promise<void>; attached?: boolean };

/** `npm run bench [-- NAME]`: each benchmark prints `name ratio …` lines against a baseline of the same run. */
async function main(wanted: string | undefined): Promise<void> {
  const names = readdirSync(FOLDER)
    .filter((file) => file.endsWith(".bench.ts"))
    .map((file) => path.basename(file, ".bench.ts"));
  if (wanted && !names.includes(wanted)) {
    console.error(`There is no benchmark ${wanted}. There are: ${names.join(", ")}.`);
    process.exit(1);
  }
  for (const name of wanted ? [wanted] : names) {
    const { run, attached = true } = (await import(path.join(FOLDER, `${name}.bench.ts`))) as Bench;
    if (attached) await attachEnvironment();
    await run();
  }
  process.exit(0);
}

await main(process.argv[2]);
