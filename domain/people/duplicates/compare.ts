import { foldName } from "../fold-name";
import { editDistance } from "../search/edit-distance";
import { contactKinship } from "./kin";
import type { Profile } from "./profile";

/** What speaks for two records being one person's, or against it, and how much: points of a hundred. */
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

/** How alike two records are, 0 to 100, and why: the weightiest reason first. */
export type Likeness = { score: number; reasons: Reason[] };

/** From here on two records are worth somebody's look. */
export const LIKELY = 50;

/** @param wroteFrom whether one wrote to us from a contact of the other */
export function compareProfiles(a: Profile, b: Profile, wroteFrom: boolean): Likeness {
  const reasons = [
    compareNames(a.nameKey, b.nameKey),
    bothHave(a.birthDate, b.birthDate, "same_birthday", "other_birthday"),
    contactKinship(a, b),
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
  const slips = one.reduce((sum, word, index) => sum + editDistance(word, other[index]!, word.length < 8 ? 1 : 2), 0);
  return slips <= 2 ? "close_name" : "other_name";
}
