import { and, eq } from "drizzle-orm";
import { verifications } from "@/db/schema/calls";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { recordHistory } from "@/domain/history/record";
import { passedAttempt } from "@/domain/people/verification/require";
import type { Assurance } from "@/vocabulary/requests";

/** How well a caller is known to be the person; `attempt` is that in which two facts were verified. */
export type CallerProof = { assurance: Assurance; attempt: number | null };

type Caller = { key: string; phone: string | null; personId: string | null };

/** Two facts verified in this call; else a number of record; else their word alone. */
export async function callerAssurance(acting: Acting, { key, phone, personId }: Caller): Promise<CallerProof> {
  if (personId === null) return { assurance: "claimed", attempt: null };
  const attempt = await passedAttempt(acting, personId, key);
  if (attempt !== null) return { assurance: "facts", attempt };
  return { assurance: (await isOfRecord(acting, personId, phone)) ? "contact" : "claimed", attempt: null };
}

/** Records how the caller was made sure of, and for which ticket. */
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

/** Whether the number, in any written form, is one of the person's. */
export async function isOfRecord(acting: Acting, personId: string, phone: string | null): Promise<boolean> {
  const number = phone && normaliseContact("phone", phone)?.normalised;
  if (!number) return false;
  const own = and(eq(contacts.personId, personId), eq(contacts.kind, "phone"), eq(contacts.normalised, number));
  return (await acting.db.$count(contacts, own)) > 0;
}
