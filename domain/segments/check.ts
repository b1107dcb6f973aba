import { and, eq, inArray, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { contacts } from "@/db/schema/people";
import { subscriptions, suppressions } from "@/db/schema/segments";
import type { Acting } from "@/domain/acting";
import { channelsOf } from "@/domain/contacts/channels";
import { contactHash } from "@/domain/contacts/contact-hash";
import { type Contact, normaliseContact } from "@/domain/contacts/normalise-contact";
import { requirePermission } from "@/domain/permissions";
import { mailingDay, membership, notMailedOn } from "./membership";
import { requireRegion } from "./region-exists";

/** `no_contact`: the input is neither an e-mail address nor a phone number. */
export type MembershipReason =
  | "member"
  | "unknown_contact"
  | "erased"
  | "not_subscribed"
  | "suppressed"
  | "mailed_today"
  | "no_contact";

/** A mailing platform's last check before sending. @throws Refusal `invalid` for an unknown region */
export async function checkSegment(
  acting: Acting,
  region: string,
  input: { email?: string; phone?: string },
): Promise<{ member: boolean; because: MembershipReason }> {
  requirePermission(acting.actor, "segment:check");
  await requireRegion(acting, region);
  const contact = input.email ? normaliseContact("email", input.email) : normaliseContact("phone", input.phone ?? "");
  const because = contact ? await reasonFor(acting, region, contact) : "no_contact";
  return { member: because === "member", because };
}

async function reasonFor(acting: Acting, region: string, contact: Contact): Promise<MembershipReason> {
  const hash = contactHash(contact.kind, contact.normalised);
  const membership = await membershipOf(acting, region, hash);
  if (membership) return membership.due ? "member" : "mailed_today";

  const [row] = await acting.db.select({ id: contacts.personId }).from(contacts).where(eq(contacts.hash, hash));
  const reasons = await suppressionReasons(acting, region, contact, hash);
  if (!row) return reasons.includes("erased") ? "erased" : reasons.length > 0 ? "suppressed" : "unknown_contact";
  if (reasons.length > 0) return "suppressed";
  return "not_subscribed";
}

async function membershipOf(acting: Acting, region: string, hash: Uint8Array): Promise<{ due: boolean } | null> {
  const where = sql`${contacts.hash} = ${hash} and ${subscriptions.region} = ${region}`;
  const [row] = await fetchRows<{ due: boolean }>(
    acting.db,
    sql`select ${notMailedOn(mailingDay(acting.now))} as due ${membership(where)} limit 1`,
  );
  return row ? { due: row.due } : null;
}

async function suppressionReasons(acting: Acting, region: string, contact: Contact, hash: Uint8Array) {
  const rows = await acting.db
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.contactHash, hash),
        inArray(suppressions.channel, [...channelsOf(contact.kind)]),
        sql`coalesce(${suppressions.region}, '') in ('', ${region})`,
      ),
    );
  return rows.map((row) => row.reason);
}
