import type { Acting } from "@/domain/acting";
import { findCallers } from "@/domain/calls/find-callers";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { nameOf } from "@/domain/people/name-of";

/** A person as the chooser shows them: enough to tell namesakes apart, contacts masked; `region` is its code. */
type CallerHit = {
  id: string;
  name: string | null;
  region: string | null;
  contacts: string[];
  openTickets: number;
};
export type CallerHits = { hits: CallerHit[]; isPhone: boolean };

/** Who fits a number, an address or a name, as far as it was typed. Throws Refusal `forbidden` without `person:read`. */
export async function findHits(acting: Acting, q: string): Promise<CallerHits> {
  const found = await findCallers(acting, q);
  const hits = found.map(({ id, givenName, familyName, region, contacts, openTickets }) => ({
    id,
    name: nameOf({ givenName, familyName }),
    region,
    contacts: contacts.map(({ masked }) => masked),
    openTickets,
  }));
  return { hits, isPhone: guessContact(q)?.kind === "phone" };
}
