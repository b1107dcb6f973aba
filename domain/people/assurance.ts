import type { ASSURANCES, REQUEST_TYPES } from "@/db/schema/tickets";
import { Refusal } from "@/domain/refusal";

/** How well the requester is known to be the person. */
export type Assurance = (typeof ASSURANCES)[number];
type RequestType = (typeof REQUEST_TYPES)[number];

/** What proves enough for which request; an edit of a contact is a case of its own. */
const ENOUGH: Record<RequestType | "edit_contact", readonly Assurance[]> = {
  unsubscribe: ["claimed", "contact", "facts"],
  question: ["claimed", "contact", "facts"],
  edit: ["contact", "facts"],
  edit_contact: ["contact", "facts"],
  access: ["contact", "facts"],
  disclosure: ["contact", "facts"],
  delete: ["contact", "facts"],
};

/**
 * Whether the requester is known well enough for what is asked. `claimed`: only they say so; `contact`: they control a
 * contact of record (for a change of contact: the old one); `facts`: two facts of the record were verified with them.
 * Leaving is never made hard: an unsubscribe needs no proof.
 *
 * @param changes what an edit would change, by field
 * @throws Refusal `assurance_needed` with `for`: the request type, or `edit_contact`
 */
export function requireAssurance(type: RequestType, changes: Record<string, unknown>, assurance: Assurance): void {
  const asked = type === "edit" && touchesContact(changes) ? "edit_contact" : type;
  if (!ENOUGH[asked].includes(assurance)) throw new Refusal("assurance_needed", { for: asked });
}

function touchesContact(changes: Record<string, unknown>): boolean {
  return "email" in changes || "phone" in changes || "contacts" in changes;
}
