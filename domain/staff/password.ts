import { hash, verify } from "@node-rs/argon2";
import type { FieldError } from "@/domain/refusal";

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const MIN_LENGTH = 12;
const MAX_LENGTH = 128;
const MIN_DISTINCT_CHARACTERS = 5;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

let decoy: Promise<string> | undefined;

/** Without a stored hash it takes equally long: timing must not tell an unknown e-mail from a wrong password. */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody signs in with this");
  const matches = await verify(storedHash ?? (await decoy), password.normalize("NFC"));
  return matches && storedHash !== null;
}

/** Length is what counts (OWASP ASVS 5.0, 6.2), not character classes. `field` names the errors. */
export function judgePassword(field: string, password: string, email: string): FieldError[] {
  const length = [...password].length;
  if (length < MIN_LENGTH) return [{ field, code: "password_too_short" }];
  if (length > MAX_LENGTH) return [{ field, code: "too_long" }];
  const guessable = password.toLowerCase() === email || new Set(password).size < MIN_DISTINCT_CHARACTERS;
  return guessable ? [{ field, code: "password_guessable" }] : [];
}
