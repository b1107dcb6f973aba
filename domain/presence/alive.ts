import { type SQL, sql } from "drizzle-orm";
import { presences } from "@/db/schema/together";

/** A tab says every eight seconds that it is there; one that was silent for longer is taken for closed. */
export const isAlive: SQL = sql`${presences.seenAt} > clock_timestamp() - interval '20 seconds'`;
