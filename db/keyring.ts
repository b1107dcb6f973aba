import { hkdfSync } from "node:crypto";

/** What a key is for. Each purpose has a key of its own, so that none can stand in for another. */
export type KeyPurpose =
  | "person-keys"
  | "suppression:v1"
  | "outbox"
  | "recipient"
  | "mailbox-password"
  | "mail-server"
  | "sign-in"
  | "reply-address"
  | "unsubscribe-token"
  | "call-drafts"
  | "identity-check";

const derived = new Map<string, Buffer>();

/**
 * The key of one purpose: 32 bytes derived by HKDF-SHA-256 from RIGHTSDESK_KEY.
 * @throws Error when RIGHTSDESK_KEY is missing or is not 32 bytes in base64
 */
export function key(purpose: KeyPurpose): Buffer {
  const master = process.env.RIGHTSDESK_KEY ?? "";
  const name = `${purpose} ${master}`;
  let found = derived.get(name);
  if (!found) {
    const bytes = Buffer.from(master, "base64");
    if (bytes.length !== 32) throw new Error("RIGHTSDESK_KEY must be 32 bytes in base64");
    found = Buffer.from(hkdfSync("sha256", bytes, "rightsdesk", purpose, 32));
    derived.set(name, found);
  }
  return found;
}
