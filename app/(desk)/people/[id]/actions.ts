"use server";

import { attempt, type FormState } from "@/app/form-state";
import { revealPerson } from "@/domain/people/reveal";

/** Tells the contacts in full; that they were told goes on record. */
export async function revealAction(personId: string): Promise<FormState<{ kind: "email" | "phone"; value: string }[]>> {
  return attempt((acting) => revealPerson(acting, personId, null));
}
