"use server";

import { runMacro } from "@/domain/macros/run";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

export async function runMacroAction(place: Place, macro: number) {
  return attemptOnTicket(place, (acting, { number }) => runMacro(acting, number, requireId(macro)));
}
