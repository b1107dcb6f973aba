import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";

/** A stretch of time: so long from now, a day, or days of the calendar (ISO 8601, inclusive). */
export type Range =
  | { than: "<" | ">"; amount: number; unit: "m" | "h" | "d" }
  | { day: "today" | "yesterday" | "tomorrow" }
  | { from: string | null; to: string | null };

export type Flag = "overdue" | "unreadable" | "awaiting" | "unresolved" | "merged" | "dismissed";

type Meaning =
  | { key: "type"; values: RequestType[] }
  | { key: "status"; values: TicketStatus[] }
  | { key: "channel"; values: Channel[] }
  /** ISO 3166-2 codes. */
  | { key: "region"; values: string[] }
  /** `me`, `none`, or (the beginning of) a colleague's name. */
  | { key: "assignee"; who: string }
  | { key: "person"; name: string }
  | { key: "received" | "due" | "resolved"; range: Range }
  | { key: "is"; flag: Flag }
  /** What is looked for in names, subjects and messages; `exact` for words in quotes, side by side as written. */
  | { key: "text"; text: string; exact: boolean };

/** One condition. A search is all of them at once; several values of one term are "any of these". */
export type Term = Meaning & { not: boolean };

export type TermKey = Exclude<Term["key"], "text">;

/** What the reader should know of what they typed: nothing in a search is an error. */
export type Hint =
  | { code: "unknown_key"; word: string; near: string | null }
  | { code: "unknown_value"; key: TermKey; word: string };

/** A region by its code, and the names it goes by. */
export type RegionWords = { code: string; names: string[] };

/** Whether a term may say something of a person: such terms never stand in an address. */
export function isPersonal(term: Term): boolean {
  if (term.key === "assignee") return term.who !== "me" && term.who !== "none";
  return term.key === "text" || term.key === "person";
}
