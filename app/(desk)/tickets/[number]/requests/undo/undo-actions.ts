"use server";

import { undoRequest } from "@/domain/tickets/requests/undo-request";
import { attemptOnTicket } from "../../attempt-on-ticket";
import { type Place, requireId } from "../../place";

export async function undoAction(place: Place, request: number) {
  return attemptOnTicket(place, (acting) => undoRequest(acting, requireId(request)));
}
