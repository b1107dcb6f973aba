import { inArray } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";

/** Stored by id, since names change. */
const MENTION = /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g;

/** Replaces `@Name` of the chosen colleagues by ids. A chosen id whose name is not in the text is no mention. */
export async function encodeMentions(
  acting: Acting,
  text: string,
  chosen: string[],
): Promise<{ text: string; mentioned: string[] }> {
  if (chosen.length === 0) return { text, mentioned: [] };
  const colleagues = (await listColleagues(acting)).filter(({ id }) => chosen.includes(id));
  const mentioned: string[] = [];
  let encoded = text;
  // Longest name first: it may begin with a shorter one.
  for (const { id, name } of colleagues.sort((a, b) => b.name.length - a.name.length)) {
    if (!encoded.includes(`@${name}`)) continue;
    encoded = encoded.replaceAll(`@${name}`, `@{${id}}`);
    mentioned.push(id);
  }
  return { text: encoded, mentioned };
}

/** Shows ids as current names. */
export async function decodeMentions<T extends { text: string }>(acting: Acting, notes: T[]): Promise<T[]> {
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
