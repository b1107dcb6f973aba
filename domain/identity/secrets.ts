import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";
import { key } from "@/db/keyring";

const CODE_DIGITS = 6;

const TOKEN = /^[\w-]{43}$/;

/** What the letter carries, and what is kept of it. The code's hash is keyed and bound to the link's: a million codes are soon tried. */
export function newSecrets() {
  const token = randomBytes(32).toString("base64url");
  const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, "0");
  const tokenHash = hashToken(token);
  return { token, code, tokenHash, codeHash: hashCode(code, tokenHash) };
}

/** Null for what is no token. */
export function readToken(token: string): Uint8Array | null {
  return TOKEN.test(token) ? hashToken(token) : null;
}

/** As typed or pasted: full-width digits too, with spaces or dashes. Null unless there are six. */
export function readCode(typed: string): string | null {
  const digits = typed.normalize("NFKC").replace(/[\s\u00ad\u2010-\u2015-]/g, "");
  return /^\d{6}$/.test(digits) ? digits : null;
}

/** In the same time, however much of the code is right. */
export function isCode(
  code: string,
  { codeHash, tokenHash }: { codeHash: Uint8Array; tokenHash: Uint8Array },
): boolean {
  return timingSafeEqual(hashCode(code, tokenHash), codeHash);
}

function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}

function hashCode(code: string, tokenHash: Uint8Array): Uint8Array {
  return createHmac("sha256", key("identity-check")).update(tokenHash).update(code).digest();
}
