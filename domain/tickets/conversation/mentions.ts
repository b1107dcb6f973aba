import { inArray } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";

/** A colleague in a note, as it is kept: names change, ids do not. */
const MENTION = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

/**
 * Puts ids for the names of the colleagues who are meant.
 *
 * @param text names each of them as `@Name`; whom it does not name is not mentioned
 * @param meant ids that the writer chose; those who are no colleagues are passed over
 */
export async function keepMentions(
  acting: Acting,
  text: string,
  meant: string[],
): Promise<{ text: string; mentioned: string[] }> {
  if (meant.length === 0) return { text, mentioned: [] };
  const colleagues = (await listColleagues(acting)).filter(({ id }) => meant.includes(id));
  const mentioned: string[] = [];
  let kept = text;
  // A longer name first: it may begin with a shorter one.
  for (const { id, name } of colleagues.sort((a, b) => b.name.length - a.name.length)) {
    if (!kept.includes(`@${name}`)) continue;
    kept = kept.replaceAll(`@${name}`, `@{${id}}`);
    mentioned.push(id);
  }
  return { text: kept, mentioned };
}

/** Puts the names as they are now for ids that notes were kept with. */
export async function nameMentions<T extends { text: string }>(acting: Acting, notes: T[]): Promise<T[]> {
  const ids = new Set(notes.flatMap(({ text }) => [...text.matchAll(MENTION)].map((found) => found[1]!)));
  if (ids.size === 0) return notes;
  const rows = await acting.db
    .select({ id: staff.id, name: staff.name })
    .from(staff)
    .where(inArray(staff.id, [...ids]));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return notes.map((note) => ({
    ...note,
    text: note.text.replace(MENTION, (written, id) => (names.has(id) ? `@${names.get(id)}` : written)),
  }));
}
