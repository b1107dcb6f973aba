"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { retryMail } from "@/domain/outbox/retry";
import { addNote } from "@/domain/tickets/conversation/note";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { withdrawReply } from "@/domain/tickets/conversation/withdraw-reply";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

type Before = FormState<unknown> | null;

const Letter = z.object({
  subject: z.string(),
  text: z.string(),
  draft: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  /** Absent: the writer knows that a colleague has answered, and sends all the same. */
  seen: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
  /** Absent: the address that the requester wrote from. */
  to: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .optional(),
  /** The writer knows of the doubts about the address. */
  despite: z.literal("true").transform(Boolean).optional(),
});
const Note = z.object({ text: z.string() });
const Mentioned = z.array(z.uuid()).max(50);

export async function replyAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => replyToTicket(acting, number, readForm(Letter, form)));
}

export async function noteAction(place: Place, _before: Before, form: FormData) {
  const meant = Mentioned.catch([]).parse(form.getAll("mentioned"));
  return attemptOnTicket(place, (acting, { number }) => addNote(acting, number, readForm(Note, form).text, meant));
}

/** Takes back a reply that has not gone out. */
export async function withdrawAction(place: Place, messageId: number) {
  return attemptOnTicket(place, (acting, { number }) => withdrawReply(acting, number, requireId(messageId)));
}

/** {@link withdrawAction} for a form. */
export async function withdrawFormAction(place: Place, messageId: number) {
  return withdrawAction(place, messageId);
}

/** Tries again to deliver a mail that could not be. */
export async function retryAction(place: Place, mail: number) {
  return attemptOnTicket(place, (acting) => retryMail(acting, requireId(mail)));
}
