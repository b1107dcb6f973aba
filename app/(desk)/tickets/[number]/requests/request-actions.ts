"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { rejectErasure } from "@/domain/tickets/erasure/reject";
import { refusalLetter } from "@/domain/tickets/letters/refusal-letter";
import { addRequest } from "@/domain/tickets/requests/add-request";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { REFUSE_REASONS, refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { REQUEST_TYPES, SEND_BACK_REASONS } from "@/vocabulary/requests";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";
import { readChanges, readNewChange } from "./read-changes";

type Before = FormState<unknown> | null;

const Application = z.object({
  assurance: z.enum(["contact", "facts"]).optional(),
  mark: z
    .string()
    .max(64)
    .optional()
    .transform((mark) => mark || undefined),
});
const Refusing = z.object({
  reason: z.enum(REFUSE_REASONS),
  letter: z.enum(["draft", "send", "none"]).default("none"),
});
const SendingBack = z.object({ reason: z.enum(SEND_BACK_REASONS), note: z.string().max(2000) });
const Addition = z.object({
  type: z.enum(REQUEST_TYPES),
  region: z.string().trim().default(""),
});

/** @param personVersion the version of the record that the changes were drawn against */
export async function applyAction(
  place: Place,
  request: number,
  personVersion: number | undefined,
  _before: Before,
  form: FormData,
) {
  return attemptOnTicket(place, (acting) => {
    const { assurance, mark } = readForm(Application, form);
    const changes = readChanges(form);
    return applyRequest(acting, requireId(request), { assurance, fingerprint: mark, personVersion, changes });
  });
}

/** Answers the letter that explains the refusal, when it is to be a draft. */
export async function refuseAction(place: Place, request: number, _before: Before, form: FormData) {
  return attemptOnTicket(place, async (acting) => {
    const { reason, letter } = readForm(Refusing, form);
    await refuseRequest(acting, requireId(request), reason, { notify: letter === "send" });
    return letter === "draft" && reason !== "misread" ? refusalLetter(acting, request, reason) : null;
  });
}

export async function approveAction(place: Place, request: number) {
  return attemptOnTicket(place, (acting) => approveErasure(acting, requireId(request)));
}

export async function sendBackAction(place: Place, request: number, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting) => rejectErasure(acting, requireId(request), readForm(SendingBack, form)));
}

export async function addRequestAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => {
    const { type, region } = readForm(Addition, form);
    return addRequest(acting, number, {
      type,
      region: type === "unsubscribe" && region ? region : null,
      changes: type === "edit" ? readNewChange(form) : {},
    });
  });
}
