import { type SQL, sql } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { sends, subscriptions, suppressions } from "@/db/schema/segments";

/** The one definition of who may be mailed, one row per subscription and contact; the daily cap is separate, as it only delays a mail. */
export function membership(condition: SQL): SQL {
  return sql`
    from ${subscriptions}
    join ${people} on ${people.id} = ${subscriptions.personId} and ${people.erasedAt} is null
    join ${contacts} on ${contacts.personId} = ${people.id}
      and ${contacts.kind} = case ${subscriptions.channel} when 'email' then 'email' else 'phone' end
    where ${subscriptions.status} = 'active'
      and not exists (
        select from ${suppressions}
        where ${suppressions.contactHash} = ${contacts.hash} and ${suppressions.channel} = ${subscriptions.channel}
          and coalesce(${suppressions.region}, '') in ('', ${subscriptions.region}))
      and ${condition}`;
}

/** Policy 2.1: at most one message a day, by Moscow's calendar. */
export function notMailedOn(day: string): SQL {
  return sql`not exists (select from ${sends} where ${sends.personId} = ${people.id} and ${sends.day} = ${day}::date)`;
}

const MOSCOW_OFFSET_MS = 3 * 60 * 60 * 1000;

export function mailingDay(now: Date): string {
  return new Date(now.getTime() + MOSCOW_OFFSET_MS).toISOString().slice(0, 10);
}
