"use server";

import { describeChecks } from "@/app/identity/describe-checks";
import { linkTo } from "@/app/identity/link-to";
import type { Acting } from "@/domain/acting";
import { enterCode } from "@/domain/identity/enter-code";
import { readTicketChecks } from "@/domain/identity/read-checks";
import { sendCheck } from "@/domain/identity/send-check";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

/** @param contact the id of an address of the ticket's person */
export async function sendCheckAction(place: Place, contact: number) {
  return attemptOnTicket(place, async (acting, { number }) => {
    await sendCheck(acting, { place: { ticket: number }, contact: requireId(contact) }, linkTo);
    return shownOf(acting, number);
  });
}

/** @param check the one whose code it is, as the screen was drawn */
export async function enterCodeAction(place: Place, check: number, code: string) {
  return attemptOnTicket(place, async (acting, { number }) => {
    await enterCode(acting, { ticket: number }, { check: requireId(check), code: String(code).slice(0, 100) });
    return shownOf(acting, number);
  });
}

async function shownOf(acting: Acting, number: number) {
  return describeChecks(await readTicketChecks(acting, number));
}
