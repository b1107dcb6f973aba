import { sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import type { Acting } from "@/domain/acting";
import { hideContacts } from "@/domain/contacts/hide-contacts";
import { requirePermission } from "@/domain/permissions";
import type { TicketFilter } from "./filter";
import { textSearchOf } from "./text-search";

/** A piece of a text; `hit` for words that were looked for. */
type Segment = { text: string; hit: boolean };

/** Where the words of a search stand in a ticket. Null: not in its subject, or not in its messages. */
export type Snippet = { subject: Segment[] | null; said: Segment[] | null };

/** Private-use characters: no font draws them and no mail means anything by them. */
const [OPEN, CLOSE] = ["\uE000", "\uE001"];
const MARKS = `StartSel=${OPEN}, StopSel=${CLOSE}`;

/** Characters of each message, and of all of them, that are looked through. */
const READ = { each: 4000, all: 12_000 };

/**
 * Where the words stand, for the tickets of one page. Contacts in the text are masked: a list never shows them in full.
 *
 * @throws Refusal `forbidden` without `ticket:read`
 */
export async function readSnippets(
  acting: Acting,
  filter: TicketFilter,
  numbers: number[],
): Promise<Map<number, Snippet>> {
  requirePermission(acting.actor, "ticket:read");
  const query = numbers.length > 0 ? (await textSearchOf(acting, filter))?.query : null;
  if (!query) return new Map();
  const bare = (text: ReturnType<typeof sql>) => sql`translate(${text}, ${OPEN + CLOSE}, '')`;
  const any = sql`replace(${query}, '&', '|')::tsquery`;
  const rows = await fetchRows<{ number: string; subject: string | null; said: string | null }>(
    acting.db,
    sql`
    select number,
      ts_headline('russian', ${bare(sql`subject`)}, ${any}, ${`${MARKS}, HighlightAll=true`}) as subject,
      ts_headline('russian', ${bare(sql`left(said.texts, ${READ.all})`)}, ${any},
        ${`${MARKS}, MaxFragments=1, MinWords=8, MaxWords=16, ShortWord=2`}) as said
    from tickets left join lateral (
      select string_agg(left(text, ${READ.each}), E'\\n' order by id) as texts from messages where ticket_number = number
    ) said on true
    where number in ${[0, ...numbers]}`,
  );
  return new Map(
    rows.map(({ number, subject, said }) => [Number(number), { subject: segmentsOf(subject), said: segmentsOf(said) }]),
  );
}

/** Null when no word stands in it: a text that was cut anywhere says nothing. */
function segmentsOf(marked: string | null): Segment[] | null {
  if (!marked?.includes(OPEN!)) return null;
  const segments = marked
    .replace(/\s+/g, " ")
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE}?)`))
    .filter(Boolean)
    .map((text) => ({ text: text.replace(/[\uE000\uE001]/g, ""), hit: text.startsWith(OPEN!) }));
  return hideIn(segments);
}

/** A contact may be half within a mark: it is looked for in the whole text, and takes the mark of its beginning. */
function hideIn(segments: Segment[]): Segment[] {
  const whole = segments.map(({ text }) => text).join("");
  const parts = hideContacts(whole);
  const hits = segments.flatMap(({ text, hit }) => Array<boolean>(text.length).fill(hit));
  return parts.flatMap(({ text, from, to, hidden }) => {
    if (hidden) return [{ text, hit: hits.slice(from, to).includes(true) }];
    return runs(text, hits.slice(from, to));
  });
}

function runs(text: string, hits: boolean[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (let at = 1; at <= text.length; at += 1) {
    if (at < text.length && hits[at] === hits[from]) continue;
    segments.push({ text: text.slice(from, at), hit: hits[from]! });
    from = at;
  }
  return segments;
}
