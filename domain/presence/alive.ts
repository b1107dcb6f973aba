import { type SQL, sql } from "drizzle-orm";
import { presences } from "@/db/schema/together";

/** A tab that was last heard of longer ago is taken for closed. Tabs say that they are there every eight seconds. */
const ALIVE_SECONDS = 20;

/** Whether a row of `presences` still counts, by the database's clock. */
export const isAlive: SQL = sql`${presences.seenAt} > clock_timestamp() - make_interval(secs => ${sql.raw(String(ALIVE_SECONDS))})`;
