"use server";

import { attempt, type Refused, type Succeeded } from "@/app/form-state";
import { act } from "@/app/session";
import { editPerson } from "@/domain/people/edit";
import { readPerson } from "@/domain/people/read";
import { namingTakenContact } from "../../fields/name-taken-contact";
import { type Base, baseOf, type Clash, findClashes, mergedTexts, readBase, typedChanges } from "./draft";

/** `overtaken`: what the form goes on from when somebody else was quicker. */
export type EditState = Succeeded<void> | (Refused & { overtaken?: { now: Base; clashes: Clash[] } });

/** Changes the record by what was typed (policy 6.1). Whoever was overtaken sees both, and loses nothing. */
export async function editPersonAction(id: string, _before: EditState | null, form: FormData): Promise<EditState> {
  const state = await attempt(async (acting) => {
    const base = readBase(form);
    const changes = typedChanges(form, base);
    if (Object.keys(changes).length === 0) return;
    await namingTakenContact(editPerson(acting, id, base.version, changes, { assurance: proofOf(form) }));
  }, form);
  if (state.ok) return state;
  if (state.code === "assurance_needed") return { ...state, errors: [{ field: "assurance", message: state.message }] };
  return state.code === "conflict" ? goOnFrom(id, state, form) : state;
}

/** An edit needs proof, also by the desk's own form: nobody's word alone is enough. */
function proofOf(form: FormData): "claimed" | "contact" | "facts" {
  return (["contact", "facts"] as const).find((known) => known === form.get("assurance")) ?? "claimed";
}

async function goOnFrom(id: string, refused: Refused, form: FormData): Promise<EditState> {
  const now = baseOf(await readPerson(await act(), id));
  const base = readBase(form);
  const values = { ...refused.values, ...mergedTexts(form, base, now) };
  return { ...refused, values, overtaken: { now, clashes: findClashes(form, base, now) } };
}
