"use server";

import { z } from "zod";
import { Refusal } from "@/domain/refusal";
import { moveDraftToTarget } from "@/domain/tickets/conversation/drafts/move-to-target";
import { attemptOnTicket } from "../../attempt-on-ticket";
import type { Place } from "../../place";

const Version = z.number().int().nonnegative();

/** Takes one's letter to the ticket that this one was merged into. */
export async function moveDraftAction(place: Place, sent: number) {
  return attemptOnTicket(place, (acting, { number }) => {
    const version = Version.safeParse(sent);
    if (!version.success) throw new Refusal("not_found");
    return moveDraftToTarget(acting, number, version.data);
  });
}
