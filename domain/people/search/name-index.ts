import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { NAME_TURNS } from "@/db/schema/name-turns";
import { nameWords, people } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";

export type NameScope = { region?: string | null; limit: number };

export type Candidate = { id: string; key: string };

const LIMITS = { completions: 60, longNames: 3000 };

/** Sorts after every letter, byte by byte. */
const LAST_LETTER = "\u{10FFFF}";

/** Names that start with a prefix in any rotation; `limit` applies per prefix and rotation. */
export async function lookUpNames(
  acting: Acting,
  prefixes: string[],
  words: string[],
  scope: NameScope,
): Promise<Candidate[]> {
  if (prefixes.length === 0) return [];
  const others = words.length > 2 ? words.map((word) => sql`and ' ' || name_key like ${`% ${word}%`}`) : [];
  const inRegion = scope.region ? sql`and region = ${scope.region}` : sql``;
  const rotations = NAME_TURNS.map(
    ({ turned, has }) => sql`
      (select id, name_key as key from ${people}
      where erased_at is null and ${has} and ${turned} ~>=~ prefix and ${turned} ~<~ (prefix || ${LAST_LETTER})
        ${sql.join(others, sql` `)} ${inRegion}
      order by ${turned} using ~<~ limit ${scope.limit})`,
  );
  const rows = await fetchRows<Candidate>(
    acting.db,
    sql`
    select id, key from json_array_elements_text(${JSON.stringify(prefixes)}::json) with ordinality as wanted (prefix, nth)
    cross join lateral (${sql.join(rotations, sql` union all `)}) as hit
    order by nth limit ${scope.limit * NAME_TURNS.length}`,
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Words on record with this prefix, each followed by the other word. */
export async function completions(acting: Acting, prefix: string, other: string): Promise<string[]> {
  const rows = await fetchRows<{ word: string }>(
    acting.db,
    sql`
    select distinct ${nameWords.word} as word from ${nameWords}
    where ${nameWords.word} ~>~ ${prefix} and ${nameWords.word} ~<~ ${upperBound(prefix)} limit ${LIMITS.completions}`,
  );
  return rows.map(({ word }) => `${word} ${other}`);
}

/** Only in names of four or more words can two words be separated in every rotation. @param all alternatives per word, any prefix */
export async function searchLongNames(
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
      select id, name_key as key, region from ${people} where erased_at is null and ${has} limit ${LIMITS.longNames}
    ) as long_named where ${sql.join(conditions, sql` and `)} ${region ? sql`and region = ${region}` : sql``} limit ${limit}`,
  );
}

function upperBound(prefix: string): string {
  return prefix + LAST_LETTER;
}
