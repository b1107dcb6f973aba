"use server";

import { getTimeZone } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { finishCallBack } from "@/domain/tickets/call-backs/finish";
import { promiseCallBack } from "@/domain/tickets/call-backs/promise";
import { undoCallBack } from "@/domain/tickets/call-backs/undo";
import type { CallBackDrop } from "@/vocabulary/call-backs";
import { CALL_BACK_DROPS } from "@/vocabulary/call-backs";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

type Before = FormState<unknown> | null;

const Id = z.int().positive();
const Note = z.object({ text: z.string() });
const Promising = z.object({ callBackAt: z.string().max(40), callBackBy: z.uuid() });

export async function calledBackAction(place: Place, id: number, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) =>
    finishCallBack(acting, number, Id.parse(id), { note: readForm(Note, form).text }),
  );
}

export async function dropCallBackAction(place: Place, id: number, reason: CallBackDrop) {
  const dropped = z.enum(CALL_BACK_DROPS).parse(reason);
  return attemptOnTicket(place, (acting, { number }) => finishCallBack(acting, number, Id.parse(id), { dropped }));
}

export async function promiseCallBackAction(place: Place, _before: Before, form: FormData) {
  const timeZone = await getTimeZone();
  return attemptOnTicket(place, (acting, { number }) => {
    const { callBackAt: at, callBackBy: by } = readForm(Promising, form);
    return promiseCallBack(acting, number, { at, by, timeZone });
  });
}

export async function undoCallBackAction(place: Place, id: number) {
  return attemptOnTicket(place, (acting, { number }) => undoCallBack(acting, number, Id.parse(id)));
}
