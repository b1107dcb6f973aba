import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { lockServer, writeServer } from "./write-server";

const NOTHING = { host: null, port: null, security: null, login: null, passwordSealed: null };

/** Letters wait from now on, unless the environment names a server. @throws Refusal `conflict` when it has changed since */
export async function removeMailServer(acting: Acting, version: number): Promise<void> {
  requirePermission(acting.actor, "settings:manage");

  await inTransaction(acting, async (acting) => {
    const { host } = await lockServer(acting, version);
    if (host !== null) await writeServer(acting, NOTHING, { host: null });
  });
}
