"use server";

import { z } from "zod";
import { attempt, attemptQuietly, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { type RevealedContact, revealPerson } from "@/domain/people/access/reveal";
import { nameOf } from "@/domain/people/name-of";
import { findPeople } from "@/domain/people/search/find";
import { Refusal } from "@/domain/refusal";
import { matchPerson } from "@/domain/tickets/requester/match";
import { tellApart } from "../../../../record-names/tell-apart";
import { attemptOnTicket } from "../attempt-on-ticket";
import { type Place, requirePlace } from "../place";
import type { PersonChoice } from "./person-choices";

type Before = FormState<unknown> | null;

const Choice = z.object({ person: z.uuid() });
const Search = z.object({ q: z.string().trim().min(2, "too_short").max(200) });
const MOST_HITS = 8;

export async function matchAction(place: Place, _before: Before, form: FormData) {
  return attemptOnTicket(place, (acting, { number }) => matchPerson(acting, number, readForm(Choice, form).person));
}

export async function unmatchAction(place: Place) {
  return attemptOnTicket(place, (acting, { number }) => matchPerson(acting, number, null));
}

export async function findAction(_before: Before, form: FormData): Promise<FormState<PersonChoice[]>> {
  return attemptQuietly(async (acting) => {
    const { q } = readForm(Search, form);
    const hits = await findPeople(acting, { q, limit: MOST_HITS });
    const apart = await tellApart(acting, hits);
    return hits.map((hit) => ({ id: hit.id, name: nameOf(hit), note: apart.get(hit.id)!.note }));
  });
}

export async function revealAction(place: Place): Promise<FormState<RevealedContact[]>> {
  return attempt((acting) => {
    const { number, person } = requirePlace(place);
    if (!person) throw new Refusal("no_person");
    return revealPerson(acting, person, { ticket: number });
  });
}
