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

/** Why a contact may be mailed or not; `no_contact`: what was given is neither an e-mail address nor a phone number. */
export type Because =
  | "member"
  | "unknown_contact"
  | "erased"
  | "not_subscribed"
  | "suppressed"
  | "mailed_today"
  | "no_contact";

/**
 * Whether a contact may be mailed in a region now, on any of its channels: the question a mailing platform asks last.
 *
 * @throws Refusal `forbidden` without `segment:check`; `invalid` for an unknown region
 */
export async function checkSegment(
  acting: Acting,
  region: string,
  given: { email?: string; phone?: string },
): Promise<{ member: boolean; because: Because }> {
  requirePermission(acting.actor, "segment:check");
  await requireRegion(acting, region);
  const contact = given.email ? normaliseContact("email", given.email) : normaliseContact("phone", given.phone ?? "");
  const because = contact ? await judge(acting, region, contact) : "no_contact";
  return { member: because === "member", because };
}

async function judge(acting: Acting, region: string, contact: Contact): Promise<Because> {
  const hash = contactHash(contact.kind, contact.normalised);
  const standing = await standingOf(acting, region, hash);
  if (standing) return standing.due ? "member" : "mailed_today";

  const [row] = await acting.db.select({ id: contacts.personId }).from(contacts).where(eq(contacts.hash, hash));
  const reasons = await suppressionReasons(acting, region, contact, hash);
  if (!row) return reasons.includes("erased") ? "erased" : reasons.length > 0 ? "suppressed" : "unknown_contact";
  if (reasons.length > 0) return "suppressed";
  return "not_subscribed";
}

/** Whether the contact makes a member, and if so whether the person's mail of the day is still due. */
async function standingOf(acting: Acting, region: string, hash: Uint8Array): Promise<{ due: boolean } | null> {
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
