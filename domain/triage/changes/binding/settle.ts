import type { Letter } from "../reading/letter";
import { isGivenName, splitName, withoutPatronymic } from "../values/names";
import { caseAfter, nominative } from "../values/nominative";
import type { ChangedField } from "../words/fields";
import type { Bound } from "./bound";
import type { Topics } from "./topics";
import { OLD, type Weighed } from "./weigh";

const KINDS: Partial<Record<ChangedField, "given" | "family" | "town">> = {
  givenName: "given",
  familyName: "family",
  homeTown: "town",
};
const LABELLED = 2;
const PLAINLY_NEW = 2;

/** The value as the record writes it: names and towns in the nominative and with a capital, a whole name by its parts. */
export function settle(letter: Letter, topics: Topics, best: Weighed, all: readonly Weighed[]): Bound[] {
  const { field, value, start, end, role } = best;
  const bound = { start, end, role, labelled: best.topic >= LABELLED, plain: isPlain(best) };
  const kind = KINDS[field];
  if (!kind) return [{ ...bound, field, value }];
  const parts = kind === "town" ? null : splitName(value.split(/\s+/));
  if (!parts || (isCalledAlone(topics, field) && !isGivenName(parts.givenName!.toLowerCase())))
    return [{ ...bound, field, value: capitalised(withoutPatronymic(inNominative(letter, best, kind))) }];
  if (isCalledAlone(topics, field)) return [{ ...bound, field, value: capitalised(parts.familyName!) }];
  const old = all
    .filter((one) => one.role <= OLD && KINDS[one.field] && one.value.includes(" "))
    .flatMap((one) => one.value.split(" "));
  return (Object.entries(parts) as [ChangedField, string][])
    .filter(([, part]) => !old.includes(part))
    .map(([name, part]) => ({ ...bound, field: name, value: capitalised(part) }));
}

/** A label alone is enough for what nobody names only to be found by it. */
function isPlain({ field, role, topic, asked }: Weighed): boolean {
  if (role >= PLAINLY_NEW || (field === "address" && topic >= 1)) return true;
  const contact = field === "phone" || field === "email";
  return topic >= LABELLED && (asked || (role > 0 && !contact));
}

/** “My surname is X Y”: no given name is spoken of. */
function isCalledAlone(topics: Topics, field: ChangedField): boolean {
  return (
    field === "familyName" &&
    topics.isCalled("familyName") &&
    !topics.isCalled("givenName") &&
    !topics.isCalled("anyName")
  );
}

const BETWEEN = /^(?:[«"“„:]|г|город|города|просто|теперь|меня|ее|его)$/;

function inNominative({ words }: Letter, { value, from }: Weighed, kind: "given" | "family" | "town"): string {
  let before = from - 1;
  while (BETWEEN.test(words[before] ?? "")) before--;
  const asked = caseAfter(words[before] ?? "");
  return asked ? nominative(value, kind, asked) : value;
}

/** A name in small letters only gets its capital; “van Dyk” keeps its own. */
function capitalised(name: string): string {
  return /\p{Lu}/u.test(name) ? name : name.replace(/(?:^|[-\s])\p{Ll}/gu, (begin) => begin.toUpperCase());
}
