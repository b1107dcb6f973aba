import { bundleOf } from "@/bin/build/programs.mjs";
import { DEMO_ACCOUNTS } from "@/bin/demo/accounts";
import { withClient } from "@/db/with-client";
import { finishChild } from "./finish-child";
import { StartError } from "./start-error";

/**
 * Fills a desk without staff with the demo data; one that has staff is left as it is.
 *
 * @throws StartError with the seed's words; AbortError when `signal` said stop
 */
export async function seedDemo(ownerUrl: string, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  if (await hasStaff(ownerUrl)) return;
  console.log("Filling the desk with demo data…");
  const { ok, words } = await finishChild(["--enable-source-maps", bundleOf("seed-demo")], env, signal);
  if (!ok) throw new StartError(`The demo data could not be made:\n${words}`);
}

/** The accounts to sign in with, one line each. */
export function demoAccounts(): string[] {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ role }) => role.length));
  const address = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  return DEMO_ACCOUNTS.map(
    ({ role, email, password }) => `  ${role.padEnd(width)}  ${email.padEnd(address)}  ${password}`,
  );
}

async function hasStaff(ownerUrl: string): Promise<boolean> {
  const { rowCount } = await withClient(ownerUrl, (client) => client.query("select from staff limit 1"));
  return rowCount === 1;
}
