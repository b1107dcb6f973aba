import type { ChangedField } from "../words/fields";
import type { Weighed } from "./weigh";

const CONTACTS = new Set<ChangedField>(["phone", "email"]);
/** Their values are words that mean nothing else. */
const STATES = new Set<ChangedField>(["gender", "maritalStatus"]);
const NAMES = new Set<ChangedField>(["givenName", "familyName", "homeTown"]);
const FREE = new Set<ChangedField>(["occupation", "education"]);
const FOR_TYPED = 2.5;
const FOR_STATES = 2;
const FOR_ALL = 3;

/** Whether so much speaks for a value that it is to stand in the record. */
export function isEnough(one: Weighed): boolean {
  const { field, role, topic, score, shape, paired, asked } = one;
  if (role <= -1) return false;
  if (CONTACTS.has(field)) return score >= FOR_TYPED && (topic > 0 || role >= 1.5) && (role >= 0.7 || asked || paired);
  if (field === "address" && shape < 0 && (topic < 2.4 || role < 1.5)) return false;
  if (field === "address") return score >= FOR_TYPED && (topic > 0 || role >= 1.5);
  if ((STATES.has(field) || field === "familyTies") && shape < 0 && (topic < 1.4 || role < 1.5)) return false;
  if (STATES.has(field) && shape >= 0.5 && (paired || (role >= 1 && (topic > 0 || asked)))) return score >= FOR_STATES;
  if (topic < 1 && !(shape >= 0.5 && (paired || role >= 2))) return false;
  return score >= FOR_ALL && !(FREE.has(field) && isVague(one));
}

const FOR_FORM = 0.9;
const FOR_NAMED = 2;

/**
 * Whether a value is likely enough once it is known that a change is asked for: nothing speaks against it, and it has the
 * form of its field, or the field is named.
 */
export function isLikely({ field, role, topic, score, shape, paired }: Weighed): boolean {
  if (role <= -1) return false;
  if (CONTACTS.has(field) || field === "address") return score >= FOR_FORM;
  if (STATES.has(field) || field === "familyTies") return shape >= 0.5 && (role >= 0 || paired);
  if (FREE.has(field)) return shape >= 0.7 && (topic >= 1 || paired) && score >= FOR_NAMED;
  return shape >= 0.5 && (topic >= 1 || paired) && score >= FOR_NAMED;
}

/** Free words that do not look like what they should be need plain words around them. */
function isVague({ field, role, topic, shape, paired }: Weighed): boolean {
  if (shape < 0) return topic < 1.8 || role < (shape > -0.3 ? 0.5 : 2);
  if (role < 1 && topic < 3 && !paired) return true;
  return field === "occupation" && shape < 0.6 && topic < 1.4;
}

/** Beside another change, a field that is not named needs a value that can be nothing else. */
export function speaksForItself({ field, role, topic, shape, paired }: Weighed): boolean {
  if (paired && shape >= 0.5 && (role >= 2 || !NAMES.has(field))) return true;
  if (field === "address") return role >= 0.5;
  const plain = CONTACTS.has(field) || field === "maritalStatus";
  return plain && role >= 1.5 && (topic > 0 || field !== "email");
}
