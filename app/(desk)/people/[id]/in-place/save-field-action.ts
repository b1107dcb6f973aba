"use server";

import { z } from "zod";
import { attempt, type Refused, type Succeeded } from "@/app/form-state";
import { act } from "@/app/session";
import { editFields, type FieldEdit } from "@/domain/people/edit/edit-fields";
import { PERSON_FIELDS, type PersonField } from "@/domain/people/fields";
import { ASSURANCES } from "@/vocabulary/requests";
import { namingTakenContact } from "../../fields/name-taken-contact";
import { type Clash, readClash } from "./read-clash";

/** `clash`: somebody else wrote to the field since its editing began. */
export type SaveState = Succeeded<void> | (Refused & { clash?: Clash });

const value = z.string().max(2000).nullable();
const kind = z.enum(["email", "phone"]);
const Edit = z.union([
  z.strictObject({ field: z.enum(PERSON_FIELDS as [PersonField, ...PersonField[]]), was: value, value }),
  z.strictObject({ custom: z.string().trim().max(200), was: value, value }),
  z.strictObject({ contact: z.int(), value }),
  z.strictObject({ add: kind, value: z.string().max(2000) }),
]);
const Proof = z.enum(ASSURANCES).catch("claimed");

/**
 * Writes one field of a record (policy 6.1).
 *
 * @param ticket for whose sake the record is open
 */
export async function saveFieldAction(
  personId: string,
  ticket: number | null,
  edit: FieldEdit,
  proof: string,
): Promise<SaveState> {
  const asked = Edit.parse(edit);
  const state = await attempt(async (acting) => {
    await namingTakenContact(editFields(acting, personId, [asked], { assurance: Proof.parse(proof), ticket }));
  });
  if (state.ok || state.code !== "conflict") return state;
  return { ...state, clash: await readClash(await act(), personId, asked) };
}
