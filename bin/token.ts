import { parseArgs } from "node:util";
import { z } from "zod";
import { connection } from "@/db/client";
import { type Acting, actAs, DESK } from "@/domain/acting";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { revokeTokens } from "@/domain/staff/tokens/revoke-tokens";
import { attachEnvironment } from "./run/attach";

/** EX_USAGE of sysexits.h. */
const MISUSED = 64;

const Name = z.string().trim().min(1).max(120);
const Wish = z.union([
  z.strictObject({
    name: Name,
    role: z.enum(["agent", "supervisor", "admin"]),
    days: z
      .string()
      .regex(/^[1-9]\d{0,2}$/)
      .transform(Number)
      .optional(),
  }),
  z.strictObject({ revoke: Name }),
]);
type Wish = z.infer<typeof Wish>;

/**
 * Prints a new API token, this once: `npm run --silent token -- --name "Mailing platform" --role agent`, good for `--days`
 * if they are given. With `--revoke` in place of these, the tokens of that name are good for nothing any more.
 */
async function main(): Promise<void> {
  const wish = readWish(process.argv.slice(2));
  if (!wish) {
    console.error(
      'Usage: npm run --silent token -- --name "Mailing platform" --role agent|supervisor|admin [--days N]',
    );
    console.error('       npm run --silent token -- --revoke "Mailing platform"');
    process.exit(MISUSED);
  }
  await attachEnvironment();
  const { db, close } = connection();
  try {
    await fulfil(await actAs(db, DESK), wish);
  } finally {
    await close();
  }
}

async function fulfil(acting: Acting, wish: Wish): Promise<void> {
  if ("role" in wish) {
    const { token } = await issueToken(acting, wish);
    console.log(token);
  } else if ((await revokeTokens(acting, wish.revoke)) === 0) {
    console.error(`There is no token of the name ${wish.revoke}.`);
    process.exitCode = 1;
  }
}

function readWish(words: string[]): Wish | null {
  const text = { type: "string" } as const;
  try {
    return Wish.parse(parseArgs({ args: words, options: { name: text, role: text, days: text, revoke: text } }).values);
  } catch {
    return null;
  }
}

await main();
