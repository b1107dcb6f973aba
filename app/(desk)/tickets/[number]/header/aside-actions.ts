"use server";

import { getTimeZone } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { awaitRequester } from "@/domain/tickets/aside/await-requester";
import { bringBackTicket } from "@/domain/tickets/aside/bring-back";
import { snoozeTicket } from "@/domain/tickets/aside/snooze";
import { snoozeInstant } from "@/domain/tickets/aside/snooze-instant";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

type Before = FormState<unknown> | null;

/** One of the times offered, or the reader's own; `beyondDue` says that they know the ticket is due before it. */
const Snoozing = z.object({ until: z.string().max(40), beyondDue: z.enum(["yes", "no"]).optional() });
const WasAside = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("snoozed"), until: z.coerce.date() }),
  z.object({ kind: z.literal("waiting"), since: z.coerce.date() }),
]);

export async function snoozeAction(place: Place, _before: Before, form: FormData) {
  const timeZone = await getTimeZone();
  return attemptOnTicket(place, (acting, { number }) => {
    const { until, beyondDue } = readForm(Snoozing, form);
    const instant = snoozeInstant(until, acting.now, timeZone);
    return snoozeTicket(acting, number, instant, { beyondDue: beyondDue === "yes" });
  });
}

export async function waitAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => awaitRequester(acting, number));
}

export async function bringBackAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => bringBackTicket(acting, number));
}

/** @param sent what the act answered: how the ticket was put aside before it */
export async function undoAsideAction(place: Place, sent: unknown) {
  const before = WasAside.safeParse(sent).data;
  return attemptOnTicket(place, (acting, { number }) => {
    if (!before) return bringBackTicket(acting, number);
    if (before.kind === "waiting") return awaitRequester(acting, number);
    return snoozeTicket(acting, number, before.until, { beyondDue: true });
  });
}
