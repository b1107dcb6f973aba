"use server";

import { z } from "zod";
import type { FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { Refusal } from "@/domain/refusal";
import { tagTicket } from "@/domain/tickets/tags/add";
import { untagTicket } from "@/domain/tickets/tags/remove";
import { attemptOnTicket } from "../attempt-on-ticket";
import type { Place } from "../place";

type Before = FormState<unknown> | null;

const Tag = z.object({ tag: z.string().max(200) });

/** One that is there already is said so at the field: there is nothing to take back. */
export async function tagAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, async (acting, { number }) => {
    const { tag } = readForm(Tag, form);
    const added = await tagTicket(acting, number, tag);
    if (!added) throw new Refusal("invalid", {}, [{ field: "tag", code: "tagged" }]);
    return { tag };
  });
}

export async function untagAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => untagTicket(acting, number, readForm(Tag, form).tag));
}

/** @param answer what {@link tagAction} answered */
export async function undoTagAction(place: Place, answer: unknown) {
  return attemptOnTicket(place, (acting, { number }) => untagTicket(acting, number, Tag.parse(answer).tag));
}

export async function undoUntagAction(place: Place, tag: string) {
  return attemptOnTicket(place, (acting, { number }) => tagTicket(acting, number, Tag.parse({ tag }).tag));
}
