import { createHmac } from "node:crypto";
import { key } from "@/db/keyring";

/** HMAC-SHA-256 over kind ‖ NUL ‖ normalised contact, 32 bytes. Suppressions keep only this, so they outlive the person. */
export function contactHash(kind: "email" | "phone", normalised: string): Uint8Array {
  return createHmac("sha256", key("suppression:v1")).update(`${kind}\0${normalised}`).digest();
}
