import { sql } from "drizzle-orm";
import { views } from "@/db/schema/views";
import type { Acting } from "@/domain/acting";
import { namesSomebody } from "@/domain/names-somebody";

const FORGOTTEN = "•••";

/**
 * Blanks views that name somebody, in any inflection. Part of an erasure, whose transaction and history are the
 * caller's.
 * @param values the names and contacts of the erased person
 */
export async function forgetWords(acting: Acting, values: string[]): Promise<void> {
  for (const value of values.filter(({ length }) => length > 1)) {
    for (const [column, blank] of [
      [views.words, ""],
      [views.name, FORGOTTEN],
    ] as const) {
      const name = sql.identifier(column.name);
      await acting.db.execute(sql`
        update ${views} set ${name} = ${blank}
        where ${namesSomebody(name, value)}`);
    }
  }
}
