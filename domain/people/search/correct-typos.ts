import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { nameWords } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { editDistance } from "./edit-distance";

/** A word on record that somebody may have meant, and how many keys went wrong then; or, not whole, the beginning of one. */
export type Likely = { word: string; mistakes: number; isWhole: boolean };

const MOST = 14;

/** How many wrong keys still make a slip. */
export function tolerated(word: string): number {
  return word.length < 8 ? 1 : 2;
}

/**
 * For each word typed, the words of names on record that it may be a slip of, the nearest first; itself
 * too, if it is one, or else as a beginning.
 *
 * @param surely how many letters at the beginning are right
 */
export async function correctTypos(acting: Acting, typed: string[], surely: number): Promise<Map<string, Likely[]>> {
  const asked = typed.map((word) => {
    const slips = tolerated(word);
    return { typed: word, begins: word.slice(0, surely), shortest: word.length - slips, longest: word.length + slips };
  });
  const rows = await fetchRows<{ typed: string; word: string }>(
    acting.db,
    sql`
    select distinct typed, word
    from json_to_recordset(${JSON.stringify(asked)}::json) as asked (typed text, begins text, shortest int, longest int)
    join ${nameWords} on word ~>=~ begins and word ~<~ (begins || ${"\u{10FFFF}"}) and length(word) between shortest and longest`,
  );
  return new Map(
    typed.map((word) => [
      word,
      nearest(
        word,
        rows.filter((row) => row.typed === word),
      ),
    ]),
  );
}

function nearest(typed: string, known: { word: string }[]): Likely[] {
  const begun = { word: typed, mistakes: 0, isWhole: false };
  const slips = known
    .map(({ word }) => ({ word, mistakes: editDistance(typed, word, tolerated(typed)), isWhole: true }))
    .filter(({ mistakes }) => mistakes <= tolerated(typed))
    .sort((a, b) => a.mistakes - b.mistakes || (a.word < b.word ? -1 : 1))
    .slice(0, MOST);
  return slips.some(({ mistakes }) => mistakes === 0) ? slips : [...slips, begun];
}
