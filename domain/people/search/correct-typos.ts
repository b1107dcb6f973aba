import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { nameWords } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { editDistance } from "./edit-distance";

/** A word on record that may be meant; `isWhole` false: the typed word itself as a prefix. */
export type WordMatch = { word: string; mistakes: number; isWhole: boolean };

const MAX_MATCHES = 14;

export function maxTypos(word: string): number {
  return word.length < 8 ? 1 : 2;
}

/** For each typed word, the words on record within a few typos, nearest first. @param prefixLength leading letters taken as correct */
export async function correctTypos(
  acting: Acting,
  typed: string[],
  prefixLength: number,
): Promise<Map<string, WordMatch[]>> {
  const words = typed.map((word) => {
    const typos = maxTypos(word);
    return {
      typed: word,
      prefix: word.slice(0, prefixLength),
      shortest: word.length - typos,
      longest: word.length + typos,
    };
  });
  const rows = await fetchRows<{ typed: string; word: string }>(
    acting.db,
    sql`
    select distinct typed, word
    from json_to_recordset(${JSON.stringify(words)}::json) as words (typed text, prefix text, shortest int, longest int)
    join ${nameWords} on word ~>=~ prefix and word ~<~ (prefix || ${"\u{10FFFF}"}) and length(word) between shortest and longest`,
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

function nearest(typed: string, known: { word: string }[]): WordMatch[] {
  const prefix = { word: typed, mistakes: 0, isWhole: false };
  const matches = known
    .map(({ word }) => ({ word, mistakes: editDistance(typed, word, maxTypos(typed)), isWhole: true }))
    .filter(({ mistakes }) => mistakes <= maxTypos(typed))
    .sort((a, b) => a.mistakes - b.mistakes || (a.word < b.word ? -1 : 1))
    .slice(0, MAX_MATCHES);
  return matches.some(({ mistakes }) => mistakes === 0) ? matches : [...matches, prefix];
}
