import { and, eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { passedAttempt } from "@/domain/people/verification/require";
import type { Assurance } from "@/vocabulary/requests";

/** `attempt`: the verification in which two facts were confirmed. */
export type CallerProof = { assurance: Assurance; attempt: number | null };

/** `phone`: the number the call came from. */
export type Caller = { key: string; phone: string | null; personId: string | null };

export async function callerAssurance(acting: Acting, { key, phone, personId }: Caller): Promise<CallerProof> {
  if (personId === null) return { assurance: "claimed", attempt: null };
  const attempt = await passedAttempt(acting, personId, key);
  if (attempt !== null) return { assurance: "facts", attempt };
  return { assurance: (await isOfRecord(acting, personId, phone)) ? "contact" : "claimed", attempt: null };
}

export async function recordProof(acting: Acting, proof: CallerProof, caller: Caller, ticket: number): Promise<void> {
  const { assurance, attempt } = proof;
  if (assurance === "claimed" || caller.personId === null) return;
  if (attempt !== null)
    await acting.db.update(verifications).set({ ticketNumber: ticket }).where(eq(verifications.id, attempt));
  await recordHistory(acting, {
    action: "person.verified",
    ticket,
    person: caller.personId,
    details: { by: assurance },
  });
}

export async function isOfRecord(acting: Acting, personId: string, phone: string | null): Promise<boolean> {
  const number = phone && normaliseContact("phone", phone)?.normalised;
  if (!number) return false;
  const own = and(eq(contacts.personId, personId), eq(contacts.kind, "phone"), eq(contacts.normalised, number));
  return (await acting.db.$count(contacts, own)) > 0;
}
