import type { Letter } from "../reading/letter";
import type { FoundDate } from "../values/dates";
import type { Bound } from "./bound";
import { roleOf } from "./roles/role";
import type { Topics } from "./topics";
import { OLD } from "./weigh";

type Weighed = FoundDate & { role: number; topic: number };

const ENOUGH = 2;
const LIKELY = 1.5;
const SURELY_NEW = 1.6;
const PAIRED = 1.5;
const NO_BIRTH = /^(?:от|до|dated|until|till)$/;

/**
 * The birth date that is to stand in the record; what it leaves out, such as the year, is
 * taken from the dates beside it.
 *
 * @param surely only one that the letter speaks of
 */
export function bindBirthDate(letter: Letter, topics: Topics, dates: readonly FoundDate[], surely: boolean): Bound[] {
  const at: boolean[] = new Array(letter.items.length).fill(false);
  for (const { from, to } of dates) at.fill(true, from, to);
  const weighed = dates.map((date): Weighed => {
    const isOther = (item: number) => at[item]! && (item < date.from || item >= date.to);
    return {
      ...date,
      role: roleOf(letter, date.from, date.to, isOther),
      topic: topics.at("birthDate", date.from, date.to),
    };
  });
  const paired = weighed.some(({ role }) => role <= OLD);
  const wanted = weighed
    .filter(
      ({ role, topic, from }) => role > -1 && (topic > 0 || !surely) && !NO_BIRTH.test(letter.words[from - 1] ?? ""),
    )
    .sort((a, b) => scoreOf(b, paired) - scoreOf(a, paired));
  const best = wanted[0];
  if (!best || scoreOf(best, paired) < (surely ? ENOUGH : LIKELY)) return [];
  const value = whole(
    best,
    [...wanted, ...weighed],
    weighed.some((date) => date.monthFirst),
  );
  if (value === null) return [];
  return [
    {
      field: "birthDate",
      value,
      start: best.start,
      end: best.end,
      labelled: best.topic >= 2,
      plain: surely,
      role: best.role,
    },
  ];
}

function scoreOf({ role, topic, day, month, year }: Weighed, paired: boolean): number {
  const parts = (day !== null && month !== null ? 1 : 0) + (year !== null ? 0.5 : 0);
  return role + topic + parts + (paired && role < SURELY_NEW ? PAIRED : 0);
}

/** Whoever writes 4/30/71 writes 4/3/71 so, too. */
function whole(best: Weighed, others: readonly Weighed[], monthFirst: boolean): string | null {
  const part = (name: "day" | "month" | "year") =>
    best[name] ?? others.find((date) => date[name] !== null)?.[name] ?? null;
  let [day, month] = [part("day"), part("month")];
  const year = part("year");
  if (day === null || month === null || year === null) return null;
  if (best.swappable && monthFirst) [day, month] = [month, day];
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
