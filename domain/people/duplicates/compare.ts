import { foldName } from "../fold-name";
import { editDistance } from "../search/edit-distance";
import type { Profile } from "./profile";
import { compareContacts } from "./related-contacts";

/** Points out of a hundred for or against two records being one person's. */
const WEIGHTS = {
  same_name: 40,
  swapped_name: 38,
  close_name: 28,
  same_birthday: 35,
  phone_in_email: 45,
  tagged_mailbox: 45,
  same_mailbox: 25,
  wrote_from: 35,
  same_address: 20,
  same_town: 10,
  same_region: 5,
  other_name: -25,
  other_birthday: -35,
  other_gender: -30,
  other_external_id: -10,
} as const;

type Reason = keyof typeof WEIGHTS;

/** `score` 0 to 100; the weightiest reason first. */
export type Similarity = { score: number; reasons: Reason[] };

export const LIKELY_SCORE = 50;

/** @param wroteFrom whether one wrote to us from a contact of the other */
export function compareProfiles(a: Profile, b: Profile, wroteFrom: boolean): Similarity {
  const reasons = [
    compareNames(a.nameKey, b.nameKey),
    bothHave(a.birthDate, b.birthDate, "same_birthday", "other_birthday"),
    compareContacts(a, b),
    wroteFrom ? ("wrote_from" as const) : null,
    bothHave(folded(a.address), folded(b.address), "same_address", null),
    bothHave(folded(a.homeTown), folded(b.homeTown), "same_town", null),
    bothHave(a.region, b.region, "same_region", null),
    bothHave(a.gender, b.gender, null, "other_gender"),
    bothHave(a.externalId, b.externalId, null, "other_external_id"),
  ].filter((reason) => reason !== null);
  const score = reasons.reduce((sum, reason) => sum + WEIGHTS[reason], 0);
  return {
    score: Math.max(0, Math.min(100, score)),
    reasons: reasons.toSorted((one, other) => Math.abs(WEIGHTS[other]) - Math.abs(WEIGHTS[one])),
  };
}

function bothHave<Same extends Reason | null, Other extends Reason | null>(
  a: string | null,
  b: string | null,
  same: Same,
  other: Other,
): Same | Other | null {
  if (!a || !b) return null;
  return a === b ? same : other;
}

function folded(text: string | null): string | null {
  return text && foldName(text);
}

function compareNames(a: string | null, b: string | null): Reason | null {
  if (!a || !b) return null;
  if (a === b) return "same_name";
  const [one, other] = [a.split(" ").toSorted(), b.split(" ").toSorted()];
  if (one.join(" ") === other.join(" ")) return "swapped_name";
  if (one.length !== other.length) return "other_name";
  const typos = one.reduce((sum, word, index) => sum + editDistance(word, other[index]!, word.length < 8 ? 1 : 2), 0);
  return typos <= 2 ? "close_name" : "other_name";
}
