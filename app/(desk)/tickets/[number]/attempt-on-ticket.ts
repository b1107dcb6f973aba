import "server-only";
import { refresh } from "next/cache";
import { attempt, type FormState } from "@/app/form-state";
import type { Acting } from "@/domain/acting";
import type { RefusalCode } from "@/domain/refusal";
import { type Place, requirePlace } from "./place";
import { readNews } from "./read-news";

/** Refusals that mean that the screen is out of date. */
const OVERTAKEN: RefusalCode[] = [
  "conflict",
  "claimed_by_other",
  "already_answered",
  "second_person_needed",
  "not_found",
  "already_sent",
];

/**
 * `attempt` for the ticket's screen. Whoever was overtaken, by a colleague or in another window of their own, is also told what was
 * done since the screen was drawn, and sees the ticket as it is now; what they typed stays.
 */
export async function attemptOnTicket<T>(
  place: Place,
  work: (acting: Acting, place: Place) => Promise<T>,
): Promise<FormState<T>> {
  const state = await attempt((acting) => work(acting, requirePlace(place)));
  if (state.ok || !OVERTAKEN.includes(state.code)) return state;
  refresh();
  const news = await readNews(place);
  return news ? { ...state, message: `${state.message} ${news}` } : state;
}
