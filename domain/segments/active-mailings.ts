import { type SQL, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { contacts } from "@/db/schema/people";
import { subscriptions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { contactHash } from "@/domain/contacts/contact-hash";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { membership } from "./membership";
import type { RegionChannel } from "./region-channel";

/** Where the person would still be mailed; must be empty before an unsubscribe counts as done. `region` null: anywhere. */
export async function activeMailings(
  acting: Acting,
  personId: string,
  region: string | null,
): Promise<RegionChannel[]> {
  requirePermission(acting.actor, "segment:check");
  return mailings(acting, sql`${subscriptions.personId} = ${personId}::uuid`, region);
}

/** The same for a contact, whether or not it belongs to a person. */
export async function activeMailingsOfContact(
  acting: Acting,
  contact: Contact,
  region: string | null,
): Promise<RegionChannel[]> {
  requirePermission(acting.actor, "segment:check");
  const hash = contactHash(contact.kind, contact.normalised);
  return mailings(acting, sql`${contacts.hash} = ${hash}`, region);
}

async function mailings(acting: Acting, who: SQL, region: string | null): Promise<RegionChannel[]> {
  const where = region ? sql`${who} and ${subscriptions.region} = ${region}` : who;
  const rows = await fetchRows<RegionChannel>(
    acting.db,
    sql`
    select distinct ${subscriptions.region} as region, ${subscriptions.channel} as channel ${membership(where)}
    order by region, channel`,
  );
  return rows.map(({ region, channel }) => ({ region, channel }));
}
