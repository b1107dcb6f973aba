"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { addNote } from "@/domain/tickets/note";
import { replyToTicket } from "@/domain/tickets/reply";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

type Before = FormState<unknown> | null;

const Written = z.object({ text: z.string() });

export async function replyAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(
    place,
    (acting, { number }) => replyToTicket(acting, number, { text: readForm(Written, form).text }),
    form,
  );
}

export async function noteAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => addNote(acting, number, readForm(Written, form).text), form);
}
