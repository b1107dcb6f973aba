import { type SQL, sql } from "drizzle-orm";

/** A folded name turned so that another of its words leads, each word with a space behind it. `has`: that it has that word. */
export type NameTurn = { turned: SQL; has: SQL };

/**
 * The turns of a folded name, one for each of its first four words: «ivanova anna » and «anna ivanova ». An index on each finds
 * names by the beginning of any word, or of any two that follow each other, in the order of the alphabet.
 */
export const NAME_TURNS: NameTurn[] = [
  { turned: sql.raw("(name_key || ' ')"), has: sql.raw("name_key is not null") },
  {
    turned: sql.raw(String.raw`regexp_replace(name_key, '^(\S+) (.+)$', '\2 \1 ')`),
    has: sql.raw("name_key like '% %'"),
  },
  {
    turned: sql.raw(String.raw`regexp_replace(name_key, '^(\S+ \S+) (.+)$', '\2 \1 ')`),
    has: sql.raw("name_key like '% % %'"),
  },
  {
    turned: sql.raw(String.raw`regexp_replace(name_key, '^(\S+ \S+ \S+) (.+)$', '\2 \1 ')`),
    has: sql.raw("name_key like '% % % %'"),
  },
];
