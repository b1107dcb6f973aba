import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether a text names somebody, as written within any word or as a word in any inflection. @param value a name or a contact */
export function namesSomebody(text: SQLWrapper, value: string): SQL {
  return sql`(position(lower(${value}) in lower(${text})) > 0
    or to_tsvector('russian', ${text}) @@ phraseto_tsquery('russian', ${value}))`;
}
