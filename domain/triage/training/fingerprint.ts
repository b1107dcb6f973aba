import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { LABELS } from "../reader/letter";
import { filesOf, readExamples } from "./examples";
import { FULL_COURSE } from "./learn";

/** The rules would take minutes for all on a busy machine. */
const SAMPLE = 40;

/**
 * Of all that a model is learned from: the corpus as it is written, a sample of its letters as the reader takes them with what the rules have
 * found, and how it is learned.
 */
export function fingerprintOf(corpus: string): string {
  const hash = createHash("sha256").update(JSON.stringify(FULL_COURSE));
  for (const file of filesOf(corpus)) hash.update(readFileSync(file));
  for (const { letter, voice, labels } of readExamples(corpus, SAMPLE))
    hash.update(JSON.stringify([letter, voice, LABELS.filter((label) => labels.has(label))]));
  return hash.digest("hex").slice(0, 32);
}
