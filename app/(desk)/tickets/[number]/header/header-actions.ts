"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { TAKE_OVER_REASONS, takeOverTicket } from "@/domain/tickets/assignment/take-over";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { undoResolve } from "@/domain/tickets/lifecycle/undo-resolve";
import { reopenTicket } from "@/domain/tickets/reopen";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

type Before = FormState<unknown> | null;

const TakingOver = z.object({ from: z.uuid(), reason: z.enum(TAKE_OVER_REASONS), note: z.string() });
const Assignment = z.object({ assignee: z.uuid() });

export async function claimAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => claimTicket(acting, number));
}

export async function releaseAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => releaseTicket(acting, number));
}

export async function assignAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) =>
    assignTicket(acting, number, readForm(Assignment, form).assignee),
  );
}

export async function takeOverAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => takeOverTicket(acting, number, readForm(TakingOver, form)));
}

export async function resolveAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => resolveTicket(acting, number));
}

/** What resolving did is taken back, for a toast. */
export async function undoResolveAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => undoResolve(acting, number));
}

export async function reopenAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => reopenTicket(acting, number));
}
