"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { Refusal } from "@/domain/refusal";
import { correctRequest } from "@/domain/tickets/requests/correct-request";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { undoCorrection } from "@/domain/tickets/requests/undo-correction";
import type { RequestType } from "@/vocabulary/requests";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

type Before = FormState<unknown> | null;

const Type = z.enum(REQUEST_TYPES);
const Region = z.object({ region: z.string().trim().max(20) });
const Corrected = z.object({ correction: z.number().int().positive() });

export async function correctTypeAction(place: Place, request: number, sent: RequestType) {
  return attemptOnTicket(place, (acting) => {
    const type = Type.safeParse(sent);
    if (!type.success) throw new Refusal("not_found");
    return correctRequest(acting, requireId(request), { type: type.data });
  });
}

export async function correctRegionAction(place: Place, request: number, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting) =>
    correctRequest(acting, requireId(request), { region: readForm(Region, form).region || null }),
  );
}

export async function misreadAction(place: Place, request: number) {
  return attemptOnTicket(place, (acting) => refuseRequest(acting, requireId(request), "misread"));
}

/** @param sent what the correction answered */
export async function undoCorrectionAction(place: Place, sent: unknown) {
  return attemptOnTicket(place, (acting) => {
    const answer = Corrected.safeParse(sent);
    if (!answer.success) throw new Refusal("not_found");
    return undoCorrection(acting, answer.data.correction);
  });
}
