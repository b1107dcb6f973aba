import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { NAME_TURNS } from "@/db/schema/name-turns";
import { nameWords, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";

/** What a search by name is narrowed to. */
export type NameScope = { region?: string | null; limit: number };

/** A person by their folded name. */
export type Candidate = { id: string; key: string };

/** Words that a beginning may stand for, and long names that are read through. */
const MOST = { completions: 60, longNames: 3000 };

/** After every letter there is, byte by byte. */
const LAST_LETTER = "\u{10FFFF}";

/** Whoever's name, turned one way or another, has one of the beginnings; `limit` for each beginning and turn. */
export async function lookUpNames(
  acting: Acting,
  beginnings: string[],
  words: string[],
  scope: NameScope,
): Promise<Candidate[]> {
  if (beginnings.length === 0) return [];
  const others = words.length > 2 ? words.map((word) => sql`and ' ' || name_key like ${`% ${word}%`}`) : [];
  const inRegion = scope.region ? sql`and region = ${scope.region}` : sql``;
  const turns = NAME_TURNS.map(
    ({ turned, has }) => sql`
      (select id, name_key as key from ${people}
      where erased_at is null and ${has} and ${turned} ~>=~ beginning and ${turned} ~<~ (beginning || ${LAST_LETTER})
        ${sql.join(others, sql` `)} ${inRegion}
      order by ${turned} using ~<~ limit ${scope.limit})`,
  );
  const rows = await fetchRows<Candidate>(
    acting.db,
    sql`
    select id, key from json_array_elements_text(${JSON.stringify(beginnings)}::json) with ordinality as wanted (beginning, nth)
    cross join lateral (${sql.join(turns, sql` union all `)}) as hit
    order by nth limit ${scope.limit * NAME_TURNS.length}`,
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** The words on record that begin so, each with the other word behind it. */
export async function completions(acting: Acting, beginning: string, other: string): Promise<string[]> {
  const rows = await fetchRows<{ word: string }>(
    acting.db,
    sql`
    select distinct ${nameWords.word} as word from ${nameWords}
    where ${nameWords.word} ~>~ ${beginning} and ${nameWords.word} ~<~ ${beyond(beginning)} limit ${MOST.completions}`,
  );
  return rows.map(({ word }) => `${word} ${other}`);
}

/**
 * Only in names of four words and more do two words stand with others between them whichever way it is turned.
 *
 * @param all of these, any beginning of each
 */
export async function amongLongNames(
  acting: Acting,
  all: string[][],
  { region, limit }: NameScope,
): Promise<Candidate[]> {
  if (all.some((any) => any.length === 0)) return [];
  const { has } = NAME_TURNS[3]!;
  const conditions = all.map((any) => sql`' ' || key ~ ${` (${any.join("|")})`}`);
  return fetchRows<Candidate>(
    acting.db,
    sql`
    select id, key from (
      select id, name_key as key, region from ${people} where erased_at is null and ${has} limit ${MOST.longNames}
    ) as long_named where ${sql.join(conditions, sql` and `)} ${region ? sql`and region = ${region}` : sql``} limit ${limit}`,
  );
}

function beyond(beginning: string): string {
  return beginning + LAST_LETTER;
}
