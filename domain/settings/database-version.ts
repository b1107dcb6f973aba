import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** As in `18.1`, without what a distribution adds. */
export async function readDatabaseVersion(acting: Acting): Promise<string> {
  requirePermission(acting.actor, "settings:manage");
  const [row] = await fetchRows<{ version: string }>(
    acting.db,
    sql`select current_setting('server_version') as version`,
  );
  return row!.version.split(" ")[0]!;
}
