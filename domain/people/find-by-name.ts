import { type SQL, sql } from "drizzle-orm";
import { people } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { foldName } from "./fold-name";
import { typingDistance } from "./typing-distance";

/** What a search by name is narrowed to. */
export type NameScope = { region?: string | null; limit: number };

type Candidate = { id: string; key: string };

/** Enough to choose the best of, few enough that a common name costs no more than a rare one. */
const CANDIDATES = { beginning: 1000, similar: 3000 };

/** How a mistyped word is looked for: the letters it surely begins with, and how alike its trigrams must be. */
const LOOKS = [
  { surely: 2, alike: 0.5 },
  { surely: 2, alike: 0.3 },
  { surely: 1, alike: 0.25 },
];

/**
 * The people whose names have all the words typed, in any order, in Cyrillic or Latin: first those with the very words, then
 * those with words that begin so, then, when these are few, names that one types so by mistake.
 *
 * @returns ids, the best first
 */
export function findByName(acting: Acting, text: string, scope: NameScope): Promise<string[]> {
  const words = [...new Set(foldName(text.slice(0, 200)).split(" ").filter(Boolean))].slice(0, 4);
  if (words.length === 0) return Promise.resolve([]);

  return inTransaction(acting, async (acting) => {
    await trustIndexes(acting);
    const found = await beginningWith(acting, words, scope);
    for (const look of LOOKS) {
      if (found.length >= (look === LOOKS[0] ? scope.limit : 1)) break;
      found.push(...(await mistypedAs(acting, words, scope, look)));
    }
    return [...new Set(found)].slice(0, scope.limit);
  });
}

/** The planner cannot tell a rare beginning from a common one: once wrong, it would read the whole table. */
async function trustIndexes(acting: Acting): Promise<void> {
  await acting.db.execute(sql`select set_config('enable_seqscan', 'off', true)`);
}

async function beginningWith(acting: Acting, words: string[], scope: NameScope): Promise<string[]> {
  const begins = words.map(
    (word) => sql`(${people.nameKey} like ${`${word}%`} or ${people.nameKey} like ${`% ${word}%`})`,
  );
  const exact = words.map((word) => sql`(key ~ ${`\\m${word}\\M`})::int`);
  const rows = await acting.db.execute<{ id: string }>(sql`
    select id from (${candidates(begins, scope, CANDIDATES.beginning)}) candidate
    order by ${sql.join(exact, sql` + `)} desc, key like ${`${words[0]}%`} desc, key, id limit ${scope.limit}`);
  return rows.map((row) => row.id);
}

async function mistypedAs(
  acting: Acting,
  words: string[],
  scope: NameScope,
  look: (typeof LOOKS)[number],
): Promise<string[]> {
  if (words.some((word) => word.length < 3)) return [];
  await acting.db.execute(sql`select set_config('pg_trgm.word_similarity_threshold', ${String(look.alike)}, true)`);
  const similar = words.map(
    (word) => sql`${word} <% ${people.nameKey} and ${people.nameKey} ~ ${`\\m${word.slice(0, look.surely)}`}`,
  );
  const rows = await acting.db.execute<Candidate>(candidates(similar, scope, CANDIDATES.similar));
  return rows
    .map(({ id, key }) => ({ id, key, mistakes: mistakes(words, key) }))
    .filter((candidate) => Number.isFinite(candidate.mistakes))
    .sort((a, b) => a.mistakes - b.mistakes || (a.key < b.key ? -1 : 1))
    .slice(0, scope.limit)
    .map((candidate) => candidate.id);
}

function candidates(conditions: SQL[], { region }: NameScope, limit: number): SQL {
  const inRegion = region ? sql`and ${people.region} = ${region}` : sql``;
  return sql`select ${people.id} as id, ${people.nameKey} as key from ${people}
    where ${people.erasedAt} is null and ${sql.join(conditions, sql` and `)} ${inRegion} limit ${limit}`;
}

/** Mistakes over all words, each against the word of the name it is nearest to; infinite when one is past a slip. */
function mistakes(words: string[], key: string): number {
  const meant = key.split(" ");
  return words.reduce((sum, word) => {
    const tolerated = word.length < 8 ? 1 : 2;
    const nearest = Math.min(...meant.map((one) => typingDistance(word, one, tolerated)));
    return nearest > tolerated ? Number.POSITIVE_INFINITY : sum + nearest;
  }, 0);
}
