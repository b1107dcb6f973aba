import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { contacts } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { contactHash } from "@/domain/contacts/contact-hash";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { membership } from "./membership";
import type { Place } from "./suppressed-places";

/**
 * Where the person would be mailed today or any other day: what must be nothing before an unsubscribe counts as done.
 *
 * @param region null: anywhere
 * @throws Refusal `forbidden` without `segment:check`
 */
export async function activeMailings(acting: Acting, personId: string, region: string | null): Promise<Place[]> {
  requirePermission(acting.actor, "segment:check");
  return places(acting, sql`${subscriptions.personId} = ${personId}::uuid`, region);
}

/** {@link activeMailings} for a contact, whoever's it is. */
export async function activeMailingsOfContact(
  acting: Acting,
  contact: Contact,
  region: string | null,
): Promise<Place[]> {
  requirePermission(acting.actor, "segment:check");
  const hash = contactHash(contact.kind, contact.normalised);
  return places(acting, sql`${contacts.hash} = ${hash}`, region);
}

async function places(acting: Acting, who: SQL, region: string | null): Promise<Place[]> {
  const where = region ? sql`${who} and ${subscriptions.region} = ${region}` : who;
  const rows = await fetchRows<Place>(
    acting.db,
    sql`
    select distinct ${subscriptions.region} as region, ${subscriptions.channel} as channel ${membership(where)}
    order by region, channel`,
  );
  return rows.map(({ region, channel }) => ({ region, channel }));
}
