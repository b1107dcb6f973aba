import { hash, verify } from "@node-rs/argon2";
import type { FieldError } from "@/domain/refusal";

/** OWASP's recommendation for argon2id: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const SHORTEST = 12;
const LONGEST = 128;
const FEWEST_CHARACTERS = 5;

/** The password as it is kept: argon2id in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize("NFC"), COST);
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one behind `kept`. Without a kept hash it takes as long and says no, so that an unknown
 * e-mail cannot be told from a wrong password by the clock.
 */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody signs in with this");
  const right = await verify(kept ?? (await decoy), password.normalize("NFC"));
  return right && kept !== null;
}

/**
 * Why a new password will not do, or nothing. Length is what counts (OWASP ASVS 5.0, 6.2): no rules on kinds of
 * characters, but neither the e-mail itself nor a handful of characters over and over.
 *
 * @param field the form field to name
 */
export function judgePassword(field: string, password: string, email: string): FieldError[] {
  const length = [...password].length;
  if (length < SHORTEST) return [{ field, code: "password_too_short" }];
  if (length > LONGEST) return [{ field, code: "too_long" }];
  const guessable = password.toLowerCase() === email || new Set(password).size < FEWEST_CHARACTERS;
  return guessable ? [{ field, code: "password_guessable" }] : [];
}
