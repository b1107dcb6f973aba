import { createHash } from "node:crypto";
import { LABELS } from "../reader/letter";
import type { Known } from "./examples";
import { FULL_COURSE } from "./learn";

/** Of all that a model is learned from: the letters as the reader takes them, with what the rules have found, and their labels;
 * and of how. */
export function fingerprintOf(examples: Known[]): string {
  const hash = createHash("sha256").update(JSON.stringify(FULL_COURSE));
  for (const { letter, voice, labels } of examples)
    hash.update(JSON.stringify([letter, voice, LABELS.filter((label) => labels.has(label))]));
  return hash.digest("hex").slice(0, 32);
}
