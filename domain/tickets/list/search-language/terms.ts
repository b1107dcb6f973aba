import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";

/** A distance from now, a day, or calendar days (ISO 8601, inclusive). */
export type Range =
  | { than: "<" | ">"; amount: number; unit: "m" | "h" | "d" }
  | { day: "today" | "yesterday" | "tomorrow" }
  | { from: string | null; to: string | null };

export type Flag =
  | "overdue"
  | "unreadable"
  | "awaiting"
  | "unresolved"
  | "aside"
  | "quiet"
  | "snoozed"
  | "waiting"
  | "merged"
  | "dismissed"
  | "callback";

type Meaning =
  | { key: "type"; values: RequestType[] }
  | { key: "status"; values: TicketStatus[] }
  | { key: "channel"; values: Channel[] }
  /** ISO 3166-2 codes. */
  | { key: "region"; values: string[] }
  /** `me`, `none`, or a prefix of a colleague's name. */
  | { key: "assignee"; who: string }
  | { key: "person"; name: string }
  | { key: "tag"; values: string[] }
  | { key: "received" | "due" | "resolved"; range: Range }
  | { key: "is"; flag: Flag }
  /** Text in names, subjects and messages; `exact`: a phrase. */
  | { key: "text"; text: string; exact: boolean };

/** A search requires all terms; several values of one term are alternatives. */
export type Term = Meaning & { not: boolean };

export type TermKey = Exclude<Term["key"], "text">;

/** Hints only: nothing in a search is an error. */
export type Hint =
  | { code: "unknown_key"; word: string; near: string | null }
  | { code: "unknown_value"; key: TermKey; word: string };

export type RegionWords = { code: string; names: string[] };

/** Such terms must not appear in a URL. */
export function isPersonal(term: Term): boolean {
  if (term.key === "assignee") return term.who !== "me" && term.who !== "none";
  return term.key === "text" || term.key === "person" || term.key === "tag";
}
