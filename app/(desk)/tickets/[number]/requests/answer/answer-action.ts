"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import type { AnswerGiven } from "@/domain/tickets/answers/judge-answer";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { attemptOnTicket } from "../../attempt-on-ticket";
import { type Place, requireId } from "../../place";

const id = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number);

/** As the list of ways names them: `reply:12`, `call:3`, `phone`, `in_person`, `post`. */
const Answer = z.object({
  way: z.string().min(1, "required").max(40),
  note: z.string().max(2000).default(""),
  assurance: z.enum(["contact", "facts"]).optional(),
});

export async function answerAction(place: Place, request: number, _before: FormState<unknown> | null, form: FormData) {
  return attemptOnTicket(place, (acting) => {
    const { way, note, assurance } = readForm(Answer, form);
    return applyRequest(acting, requireId(request), { assurance, answer: answerOf(way, note) });
  });
}

function answerOf(way: string, note: string): AnswerGiven {
  const [kind, number = ""] = way.split(":");
  const named = id.safeParse(number);
  if (kind === "reply" && named.success) return { by: "reply", message: named.data };
  if (kind === "call" && named.success) return { by: "phone", call: named.data };
  if (kind === "in_person" || kind === "post") return { by: kind, note };
  return kind === "phone" ? { by: "phone" } : { by: "reply", message: 0 };
}
