import { createHmac } from "node:crypto";
import { key } from "@/db/keyring";

/** HMAC-SHA-256 of an address, case folded: says "the same recipient" without saying who. */
export function recipientHash(address: string): Uint8Array {
  return createHmac("sha256", key("recipient")).update(address.trim().toLowerCase()).digest();
}
