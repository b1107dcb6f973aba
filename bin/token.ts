import { parseArgs } from "node:util";
import { z } from "zod";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { attachEnvironment } from "./run/attach";

/** EX_USAGE of sysexits.h. */
const MISUSED = 64;

const Wish = z.object({
  name: z.string().trim().min(1).max(120),
  role: z.enum(["agent", "supervisor", "admin"]),
});

/** Prints a new API token, this once: `npm run --silent token -- --name "Mailing platform" --role agent`. */
async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  if (!wish) {
    console.error('Usage: npm run --silent token -- --name "Mailing platform" --role agent|supervisor|admin');
    process.exit(MISUSED);
  }
  await attachEnvironment();
  const { db, close } = connection();
  try {
    const { token } = await issueToken(await actAs(db, DESK), wish);
    console.log(token);
  } finally {
    await close();
  }
}

function readWish(words: string[]): z.infer<typeof Wish> | null {
  try {
    const { values } = parseArgs({ args: words, options: { name: { type: "string" }, role: { type: "string" } } });
    return Wish.parse(values);
  } catch {
    return null;
  }
}

await main();
