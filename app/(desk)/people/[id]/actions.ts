"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { REVEAL_REASONS, type RevealedContact, revealPerson } from "@/domain/people/access/reveal";

const Reason = z.enum(REVEAL_REASONS);

/** Tells the contacts in full; that they were told goes on record with the ticket, or the reason, they were needed for. */
export async function revealAction(
  personId: string,
  ticket: number | null,
  reason: string,
): Promise<FormState<RevealedContact[]>> {
  return attempt((acting) =>
    revealPerson(acting, personId, ticket === null ? { reason: Reason.parse(reason) } : { ticket }),
  );
}
