import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** Within the hour that began at `hour`. */
export type HourOfTraffic = { hour: Date; arrived: number; resolved: number };

/** The last 24 hours, oldest first; quiet hours are there as zeros. */
export async function readTraffic(acting: Acting): Promise<HourOfTraffic[]> {
  const thisHour = sql`date_trunc('hour', ${acting.now.toISOString()}::timestamptz)`;
  const rows = await fetchRows<{ hour: string; arrived: number; resolved: number }>(
    acting.db,
    sql`
    with hours as (select generate_series(${thisHour} - interval '23 hours', ${thisHour}, interval '1 hour') as hour),
      arrivals as (select date_trunc('hour', ${tickets.receivedAt}) as hour, count(*)::int as n from ${tickets}
        where ${tickets.receivedAt} >= ${thisHour} - interval '23 hours' group by 1),
      resolutions as (select date_trunc('hour', ${tickets.resolvedAt}) as hour, count(*)::int as n from ${tickets}
        where ${tickets.resolvedAt} >= ${thisHour} - interval '23 hours' group by 1)
    select to_char(hours.hour at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as hour,
      coalesce(arrivals.n, 0) as arrived, coalesce(resolutions.n, 0) as resolved
    from hours left join arrivals using (hour) left join resolutions using (hour) order by hours.hour`,
  );
  return rows.map((row) => ({ ...row, hour: new Date(row.hour) }));
}
