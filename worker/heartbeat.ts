import { sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { heartbeats } from "@/db/schema/worker";
import type { Listener } from "./listener";

/** Shows that this worker is alive, by the database's clock, and that it hears notifications. */
export const heartbeatTurn = (db: Database, listener: Listener) => async () => {
  const at = sql`clock_timestamp()`;
  await db
    .insert(heartbeats)
    .values({ part: "worker", at })
    .onConflictDoUpdate({ target: heartbeats.part, set: { at } });
  await listener.check();
  return false;
};
