import type { Acting } from "@/domain/acting";
import { findCallers } from "@/domain/calls/find-callers";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { nameOf } from "@/domain/people/name-of";
import { tellApart } from "../../../record-names/tell-apart";

/** A person as the chooser shows them; `note` tells namesakes apart, contacts masked. */
type CallerHit = { id: string; name: string | null; note: string };
export type CallerHits = { hits: CallerHit[]; isPhone: boolean };

/** Who fits a number, an address or a name, as far as it was typed. Throws Refusal `forbidden` without `person:read`. */
export async function findHits(acting: Acting, q: string): Promise<CallerHits> {
  const found = await findCallers(acting, q);
  const apart = await tellApart(acting, found);
  const hits = found.map((hit) => ({ id: hit.id, name: nameOf(hit), note: apart.get(hit.id)!.note }));
  return { hits, isPhone: guessContact(q)?.kind === "phone" };
}
