import { type SQL, sql } from "drizzle-orm";
import { contacts, people } from "@/db/schema/people";
import { sends, subscriptions, suppressions } from "@/db/schema/segments";

/**
 * The one definition of who may be mailed, as `from … where …`: a row per subscription and contact that serves its channel.
 * A member is not erased, has an active subscription, and a contact that is suppressed neither in the region nor everywhere.
 * The daily cap is apart ({@link notMailedOn}): it delays a mail, it does not take anybody out.
 *
 * @param narrowed a further condition on people, contacts or subscriptions
 */
export function membership(narrowed: SQL): SQL {
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
      and ${narrowed}`;
}

/** The condition of policy 2.1: not mailed on that day (see {@link mailingDay}). */
export function notMailedOn(day: string): SQL {
  return sql`not exists (select from ${sends} where ${sends.personId} = ${people.id} and ${sends.day} = ${day}::date)`;
}

const MOSCOW_OFFSET_MS = 3 * 60 * 60 * 1000;

/** The calendar day that "one message a day" counts by: Moscow's, which has kept UTC+3 since 2014. */
export function mailingDay(now: Date): string {
  return new Date(now.getTime() + MOSCOW_OFFSET_MS).toISOString().slice(0, 10);
}
