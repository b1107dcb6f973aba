import { and, asc, eq, gt } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { endCheck } from "@/domain/people/checks/end";
import { lockPerson, type Person } from "@/domain/people/lock";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { RequestType } from "@/vocabulary/requests";
import { queueCheckLetter } from "./check-letter";
import { type LockedPlace, lockPlace, lockSentCheck, type Place } from "./place";
import { newSecrets } from "./secrets";
import { kindsToShow, requireUnverified } from "./what-is-asked";

const MOST_CHECKS = 3;
const HOUR_MS = 60 * 60_000;

/**
 * `contact`: the id of one on record, or the address itself. `about`: what a caller asks, as the agent has chosen it; a ticket
 * knows by itself.
 */
export type NewCheck = { place: Place; contact: number | string; about?: RequestType[] };

/**
 * Sends a code and a link to an e-mail address on the person's record; an earlier check of the same ticket or call is replaced.
 * Neither is told to staff: only who can read mail of that address can answer.
 * @param linkTo the public address of the page for a token, in the person's language
 * @throws Refusal as {@link lockPlace}; `not_found` unless the contact is on record; `no_recipient` for a phone;
 *   `already_verified`; `too_many_checks` with `{minutes}` after three in an hour
 */
export async function sendCheck(
  acting: Acting,
  { place, contact, about = [] }: NewCheck,
  linkTo: (token: string, locale: "ru" | "en") => string,
): Promise<{ id: number }> {
  requirePermission(acting.actor, "identity:check");

  return inTransaction(acting, async (acting) => {
    const locked = await lockPlace(acting, place);
    const person = await lockPerson(acting, locked.personId);
    const to = await requireAddress(acting, person.id, contact);
    const earlier = await lockSentCheck(acting, locked);
    await requireUnverified(acting, locked, about);
    await requireFewChecks(acting, person.id);
    if (earlier) await endCheck(acting, earlier, { event: "replace" });

    const kinds = await kindsToShow(acting, locked, about);
    const { id, code, token } = await insertCheck(acting, { locked, person, to, kinds });
    const outboxId = await queueCheckLetter(acting, {
      ticket: locked.ticket,
      to: to.normalised,
      locale: person.locale,
      code,
      link: linkTo(token, person.locale),
      kinds,
    });
    await acting.db.update(identityChecks).set({ outboxId }).where(eq(identityChecks.id, id));
    await recordHistory(acting, {
      action: "identity.sent",
      ticket: locked.ticket,
      person: person.id,
      details: { check: String(id), again: Boolean(earlier) },
    });
    return { id };
  });
}

type Address = { normalised: string; hash: Uint8Array };

async function requireAddress(acting: Acting, personId: string, contact: number | string): Promise<Address> {
  const address = typeof contact === "string" ? normaliseContact("email", contact)?.normalised : undefined;
  const [found] = await acting.db
    .select({ kind: contacts.kind, normalised: contacts.normalised, hash: contacts.hash })
    .from(contacts)
    .where(
      and(
        eq(contacts.personId, personId),
        typeof contact === "number" ? eq(contacts.id, contact) : eq(contacts.normalised, address ?? ""),
      ),
    );
  if (!found) throw new Refusal("not_found");
  if (found.kind !== "email") throw new Refusal("no_recipient");
  return found;
}

async function requireFewChecks(acting: Acting, personId: string): Promise<void> {
  const recent = await acting.db
    .select({ sentAt: identityChecks.sentAt })
    .from(identityChecks)
    .where(
      and(eq(identityChecks.personId, personId), gt(identityChecks.sentAt, new Date(acting.now.getTime() - HOUR_MS))),
    )
    .orderBy(asc(identityChecks.sentAt));
  if (recent.length < MOST_CHECKS) return;
  const free = recent.at(-MOST_CHECKS)!.sentAt.getTime() + HOUR_MS;
  throw new Refusal("too_many_checks", { minutes: Math.max(1, Math.ceil((free - acting.now.getTime()) / 60_000)) });
}

type ToInsert = { locked: LockedPlace; person: Person; to: Address; kinds: RequestType[] };

/** @throws Refusal `conflict` when another window of the call was faster, for another person */
async function insertCheck(acting: Acting, { locked, person, to, kinds }: ToInsert) {
  const { token, code, tokenHash, codeHash } = newSecrets();
  const [row] = await acting.db
    .insert(identityChecks)
    .values({
      personId: person.id,
      ticketNumber: locked.ticket,
      callKey: locked.call,
      staffId: staffId(acting.actor),
      contactHash: to.hash,
      about: kinds,
      locale: person.locale,
      tokenHash,
      codeHash,
      sentAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: identityChecks.id });
  if (!row) throw new Refusal("conflict");
  return { id: row.id, token, code };
}
