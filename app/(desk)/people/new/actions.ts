"use server";

import { redirect } from "next/navigation";
import { attempt, type FormState } from "@/app/form-state";
import { inTransaction } from "@/domain/acting";
import { createPerson } from "@/domain/people/create/create";
import { matchPerson } from "@/domain/tickets/requester/match";
import { requireId } from "../../tickets/[number]/place";
import { namingTakenContact } from "../fields/name-taken-contact";
import { readNewPerson } from "./read-new-person";

/** Adds a person and goes to the record, or back to the ticket that is now known to be about them. */
export async function addPersonAction(
  ticket: number | null,
  _before: FormState<string> | null,
  form: FormData,
): Promise<FormState<string>> {
  const state = await attempt((acting) =>
    inTransaction(acting, async (acting) => {
      const { id } = await namingTakenContact(createPerson(acting, readNewPerson(form)));
      if (ticket === null) return `/people/${id}`;
      await matchPerson(acting, requireId(ticket), id);
      return `/tickets/${ticket}`;
    }),
  );
  if (state.ok) redirect(state.value);
  return state;
}
