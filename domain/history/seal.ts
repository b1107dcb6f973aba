import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * AES-256-GCM.
 * @param key 32 bytes
 * @param context bound to the ciphertext: unsealing under another one fails
 * @returns version (1 byte) ‖ nonce (12) ‖ ciphertext ‖ tag (16)
 */
export function seal(key: Uint8Array, context: string, text: string | Uint8Array): Uint8Array {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error when the key or context is another, or a bit was changed */
export function unseal(key: Uint8Array, context: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== VERSION) throw new Error("sealed by an unknown version");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 1 + NONCE)).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(-TAG));
  return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, -TAG)), decipher.final()]);
}
