import { and, eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { evidenceFor, evidenceOfCall } from "@/domain/people/checks/evidence";
import { passedAttempt } from "@/domain/people/verification/require";
import { type Assurance, needsProof, type RequestType } from "@/vocabulary/requests";

/**
 * `attempt`: the verification in which two facts were confirmed; `check`: the identity check that makes the assurance more than
 * a claim, when the number alone would not.
 */
export type CallerProof = { assurance: Assurance; attempt: number | null; check: number | null };

/** `phone`: the number the call came from. */
export type Caller = { key: string; phone: string | null; personId: string | null; requests: { type: RequestType }[] };

const NONE = { attempt: null, check: null };

export async function callerAssurance(acting: Acting, caller: Caller): Promise<CallerProof> {
  const { key, phone, personId } = caller;
  if (personId === null) return { ...NONE, assurance: "claimed" };
  const attempt = await passedAttempt(acting, personId, key);
  if (attempt !== null) return { ...NONE, assurance: "facts", attempt };
  if (await isOfRecord(acting, personId, phone)) return { ...NONE, assurance: "contact" };
  const check = await checkOf(acting, caller);
  return { ...NONE, assurance: check === null ? "claimed" : "contact", check };
}

/** Null unless what was confirmed is all that the caller asks. */
async function checkOf(acting: Acting, { key, personId, requests }: Caller): Promise<number | null> {
  const evidence = await evidenceOfCall(acting, { key, personId });
  const found = requests.filter(({ type }) => needsProof(type)).map(({ type }) => evidenceFor(type, evidence));
  return found.every((one) => one !== null) ? (found[0]?.check ?? null) : null;
}

export async function recordProof(acting: Acting, proof: CallerProof, caller: Caller, ticket: number): Promise<void> {
  const { assurance, attempt, check } = proof;
  if (assurance === "claimed" || caller.personId === null) return;
  if (attempt !== null)
    await acting.db.update(verifications).set({ ticketNumber: ticket }).where(eq(verifications.id, attempt));
  await recordHistory(acting, {
    action: "person.verified",
    ticket,
    person: caller.personId,
    details: check === null ? { by: assurance } : { by: "check", check: String(check) },
  });
}

export async function isOfRecord(acting: Acting, personId: string, phone: string | null): Promise<boolean> {
  const number = phone && normaliseContact("phone", phone)?.normalised;
  if (!number) return false;
  const own = and(eq(contacts.personId, personId), eq(contacts.kind, "phone"), eq(contacts.normalised, number));
  return (await acting.db.$count(contacts, own)) > 0;
}
