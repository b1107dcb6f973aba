import { createHmac } from "node:crypto";
import { key } from "@/db/keyring";

/**
 * The keyed hash under which a contact is suppressed: 32 bytes, HMAC-SHA-256 over kind ‖ NUL ‖ normalised contact. It says
 * nothing of the contact to whoever lacks the key, and outlives the person.
 */
export function contactHash(kind: "email" | "phone", normalised: string): Uint8Array {
  return createHmac("sha256", key("suppression:v1")).update(`${kind}\0${normalised}`).digest();
}
