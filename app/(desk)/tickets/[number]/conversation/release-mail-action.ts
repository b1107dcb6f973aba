"use server";

import { releaseMail } from "@/domain/intake/ledger/release-mail";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

/** Says that somebody has read the quarantined mail with their own eyes. */
export async function releaseMailAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => releaseMail(acting, number));
}
