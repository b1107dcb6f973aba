import { z } from "zod";
import { Refusal } from "@/domain/refusal";

/** Which ticket a screen shows, about whom, and the last entry of history that it was drawn with. */
export type Place = { number: number; person: string | null; seen: number };

const Shape = z.object({
  number: z.number().int().positive(),
  person: z.uuid().nullable(),
  seen: z.number().int().nonnegative(),
});

/**
 * What a browser sends back as the place of its act: shape only, the verbs judge the rest.
 *
 * @throws Refusal `not_found` when it is none
 */
export function requirePlace(sent: Place): Place {
  const read = Shape.safeParse(sent);
  if (!read.success) throw new Refusal("not_found");
  return read.data;
}

/** The number in an address, or null. */
export function ticketNumber(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

/** @throws Refusal `not_found` unless it can be an id of ours */
export function requireId(sent: number): number {
  if (!Number.isSafeInteger(sent) || sent < 1) throw new Refusal("not_found");
  return sent;
}
