import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { heartbeats } from "@/db/schema/worker";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { TroubleCode } from "../delivery-failure";
import { readTrouble } from "../trouble";
import { readCurrent } from "./current";

/** Why no letter goes out, since when, and when the next attempt is; all null where nobody knows. */
export type Standstill = { why: TroubleCode | "no_worker"; since: Date | null; nextAttemptAt: Date | null };

/**
 * Whether letters go out.
 *
 * @param smtpUrl of the environment, or nothing
 * @returns null while they do, as far as we know
 */
export async function readStandstill(acting: Acting, smtpUrl: string | undefined): Promise<Standstill | null> {
  requirePermission(acting.actor, "ticket:read");
  const [server, trouble] = [await readCurrent(acting, smtpUrl), await readTrouble(acting)];
  if (!server)
    return { why: "no_server", since: trouble?.server === "none" ? trouble.since : null, nextAttemptAt: null };
  if (!(await isWorking(acting))) return { why: "no_worker", since: null, nextAttemptAt: null };
  if (trouble?.server !== server.id) return null;
  return { why: trouble.failure as TroubleCode, since: trouble.since, nextAttemptAt: trouble.nextAttemptAt };
}

async function isWorking(acting: Acting): Promise<boolean> {
  const [row] = await fetchRows<{ fresh: boolean | null }>(
    acting.db,
    sql`select max(${heartbeats.at}) > now() - interval '60 seconds' as fresh from ${heartbeats}`,
  );
  return row?.fresh === true;
}
