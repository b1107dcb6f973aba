import { contrastOf } from "./contrast";
import type { ReadText } from "./read-for-changes";

const TOPIC =
  /семейн\p{L}*|(?:жен|муж|супруг|свадьб|свадеб|развел|развод|расписал|овдове|поженил|marital|marri|divorc|wed|husband|wife|widow|split up|separat)\p{L}*/u;
const LABEL = /семейн\p{L}*|marital/u;
/** States a person can be in; «вышла замуж» and «got married» tell how they came to it and stand lower. */
const STATE =
  /(?<!\p{L})(?:(?:снова |официально )?(?:не ?замужем|замужем|не женат|женат|неженат|холост(?:ой|а|ая)?|в разводе|разведен[аы]?|в браке(?: не состо\p{L}+)?|(?:не )?состо(?:ю|ит|им) в (?:зарегистрированном |гражданском )?браке|вдов(?:а|ец)|в гражданском браке)|(?:not |un)?married|single|divorced|widow(?:ed|er)?|separated|engaged|in a (?:civil|domestic) partnership|civil partner(?:ship)?)(?!\p{L})/gu;
const EVENT_BEFORE = /(?:got|get|getting|was|were|been|just|first|i|we|had|having|newly|recently)\s+$/u;

/** The marital status that the sender wants in the record, as written; null when the mail is not about it. */
export function maritalStatusAsked({ text, lower }: ReadText, subject: ReadText): string | null {
  if (!TOPIC.test(lower) && !TOPIC.test(subject.lower)) return null;
  const states = [...lower.matchAll(STATE)].map((match) => {
    const [start, end] = [match.index, match.index + match[0].length];
    const told = match[0] === "married" && EVENT_BEFORE.test(lower.slice(Math.max(0, start - 20), start));
    return { value: text.slice(start, end), contrast: contrastOf(lower, start, end), told };
  });
  const wanted = states.filter(({ contrast }) => contrast !== "old");
  const best =
    wanted.findLast(({ contrast, told }) => contrast === "new" && !told) ??
    wanted.findLast(({ told }) => !told) ??
    (LABEL.test(lower) || LABEL.test(subject.lower) ? wanted.at(-1) : undefined);
  return best?.value.replace(/^(?:снова|официально) /iu, "") ?? null;
}
