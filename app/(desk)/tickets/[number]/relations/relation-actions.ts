"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { Refusal } from "@/domain/refusal";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { undismissTicket } from "@/domain/tickets/lifecycle/undismiss";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { splitTicket } from "@/domain/tickets/relations/split";
import { unmergeTicket } from "@/domain/tickets/relations/unmerge";
import { DISMISSALS, type Dismissal } from "@/vocabulary/tickets";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requireId } from "../place";

type Before = FormState<unknown> | null;

const As = z.enum(DISMISSALS);
const Merged = z.object({ merged: z.number() });

export async function dismissAction(place: Place, sent: Dismissal) {
  return attemptOnTicket(place, (acting, { number }) => {
    const as = As.safeParse(sent);
    if (!as.success) throw new Refusal("not_found");
    return dismissTicket(acting, number, as.data);
  });
}

export async function undismissAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => undismissTicket(acting, number));
}

/** @param other the ticket to merge with; their clocks say which of the two goes on */
export async function mergeAction(place: Place, other: number) {
  return attemptOnTicket(place, (acting, { number }) => mergeTickets(acting, requireId(other), number));
}

export async function unmergeAction(place: Place, merged: number) {
  return attemptOnTicket(place, (acting) => unmergeTicket(acting, requireId(merged)));
}

/** @param sent what merging answered */
export async function undoMergeAction(place: Place, sent: unknown) {
  const answer = Merged.safeParse(sent);
  return unmergeAction(place, answer.success ? answer.data.merged : 0);
}

export async function splitAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) =>
    splitTicket(acting, number, form.getAll("line").map(Number).map(requireId)),
  );
}
