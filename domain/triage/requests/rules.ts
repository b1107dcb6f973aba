import type { RequestType } from "@/vocabulary/requests";
import { begunIn } from "../language/phrases";
import { ACCESS_SIGNS } from "./access-signs";
import { DELETE_SIGNS } from "./delete-signs";
import { DISCLOSURE_SIGNS } from "./disclosure-signs";
import { EDIT_SIGNS } from "./edit-signs";
import { FORBIDS_DELETE, FORBIDS_UNSUBSCRIBE } from "./forbidding-signs";
import { PESTERED_IN_RUSSIAN } from "./pestered-in-russian";
import type { Sign } from "./sign";
import { UNSUBSCRIBE_IN_ENGLISH } from "./unsubscribe-in-english";
import { UNSUBSCRIBE_IN_RUSSIAN } from "./unsubscribe-in-russian";

/** A sign, and the type of request it speaks for. */
export type Rule = { type: RequestType; sign: Sign };

const of = (type: RequestType, ...tables: Sign[][]): Rule[] => tables.flat().map((sign) => ({ type, sign }));

/**
 * Every sign there is, those of one type together.
 *
 * @internal
 */
export const RULES: readonly Rule[] = [
  ...of("unsubscribe", UNSUBSCRIBE_IN_RUSSIAN, PESTERED_IN_RUSSIAN, UNSUBSCRIBE_IN_ENGLISH, FORBIDS_UNSUBSCRIBE),
  ...of("delete", DELETE_SIGNS, FORBIDS_DELETE),
  ...of("edit", EDIT_SIGNS),
  ...of("access", ACCESS_SIGNS),
  ...of("disclosure", DISCLOSURE_SIGNS),
];

/** Places in {@link RULES} by the number of the table their words stand in. */
const BY_TABLE = new Map<number, number[]>();
for (const [place, { sign }] of RULES.entries())
  BY_TABLE.set(sign.words.number, [...(BY_TABLE.get(sign.words.number) ?? []), place]);

/** Those whose words may begin with anything. */
const ALWAYS = [...RULES.keys()].filter((place) => !RULES[place]!.sign.words.beginnings);

/** The rules whose words can stand in a plain text, judged by how its words begin; in the order of {@link RULES}. */
export function rulesFor(plainText: string): Rule[] {
  const places = [...ALWAYS];
  for (const table of begunIn(plainText)) places.push(...(BY_TABLE.get(table) ?? []));
  return places.sort((a, b) => a - b).map((place) => RULES[place]!);
}
