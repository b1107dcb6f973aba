import { Refusal } from "@/domain/refusal";
import { type Assurance, needsProof, type RequestType } from "@/vocabulary/requests";

/**
 * Whether the requester is known well enough for what is asked: whatever needs proof needs more than their own word, and a
 * change of contact the old one or two facts of the record. Leaving is never made hard: an unsubscribe needs no proof.
 *
 * @param changes what an edit would change, by field
 * @throws Refusal `assurance_needed` with `for`: the request type, or `edit_contact`
 */
export function requireAssurance(type: RequestType, changes: Record<string, unknown>, assurance: Assurance): void {
  if (!needsProof(type) || assurance !== "claimed") return;
  throw new Refusal("assurance_needed", { for: type === "edit" && touchesContact(changes) ? "edit_contact" : type });
}

function touchesContact(changes: Record<string, unknown>): boolean {
  return "email" in changes || "phone" in changes || "contacts" in changes;
}
