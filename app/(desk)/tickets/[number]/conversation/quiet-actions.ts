"use server";

import { z } from "zod";
import { dismissQuiet } from "@/domain/tickets/lifecycle/dismiss-quiet";
import { bringToMain } from "@/domain/tickets/quiet/bring-to-main";
import { returnToQuiet } from "@/domain/tickets/quiet/return-to-quiet";
import { QUIET_KINDS } from "@/vocabulary/tickets";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

export async function dismissQuietAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => dismissQuiet(acting, number));
}

export async function bringToMainAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => bringToMain(acting, number));
}

/** @param sent what bringing it to the main list answered: what it was taken for */
export async function returnToQuietAction(place: Place, sent: unknown) {
  const as = z.enum(QUIET_KINDS).catch("nothing_asked").parse(sent);
  return attemptOnTicket(place, (acting, { number }) => returnToQuiet(acting, number, as));
}
