import { Refusal } from "@/domain/refusal";
import { type Assurance, needsProof, type RequestType } from "@/vocabulary/requests";

/**
 * An unsubscribe never needs proof; other requests need more than the requester's own claim.
 * @throws Refusal `assurance_needed` with `for`: the request type, or `edit_contact`
 */
export function requireAssurance(type: RequestType, changes: Record<string, unknown>, assurance: Assurance): void {
  if (!needsProof(type) || assurance !== "claimed") return;
  throw new Refusal("assurance_needed", { for: type === "edit" && touchesContact(changes) ? "edit_contact" : type });
}

function touchesContact(changes: Record<string, unknown>): boolean {
  return "email" in changes || "phone" in changes || "contacts" in changes;
}
