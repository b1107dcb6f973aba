import type { ShownCheck } from "@/app/identity/shown-check";
import type { Fact } from "@/domain/people/verification/facts";
import type { RequestType } from "@/vocabulary/requests";
import type { TicketStatus } from "@/vocabulary/tickets";
import type { CallerHits } from "../lookup/find-hits";

export type NamedRegion = { code: string; name: string };

/** A ticket of the caller that is not done; `dueAt` is RFC 3339. */
export type OpenTicket = {
  number: number;
  types: RequestType[];
  dueAt: string;
  assignee: string | null;
};

/** How far the agent is with making sure of the caller; `lockedUntil` is a time of the day in the reader's zone. */
export type Verified = {
  state: "none" | "open" | "passed" | "locked";
  facts: { fact: Fact; state: "asked" | "right" | "wrong" | null }[];
  wrongLeft: number;
  lockedUntil: string | null;
};

/** Whoever is calling, as far as a call needs their record; contacts masked, and facts told only when asked for. */
export type Caller = {
  id: string;
  name: string | null;
  locale: "ru" | "en";
  version: number;
  contacts: string[];
  subscriptions: NamedRegion[];
  tickets: OpenTicket[];
  /**
   * What the record holds of each field that can be edited: contacts masked, a fact that may be asked for only once it is known who
   * is calling ({@link HIDDEN} until then); null when it holds nothing.
   */
  held: Record<EditField, string | null>;
  /** Whether the number they call from stands in their record. */
  ofRecord: boolean;
  verified: Verified;
  /** A code or link that was sent to them. */
  identity: ShownCheck;
};

/** Whom the desk is asked about: a person who may be calling, from this number if it is known, in this call. */
export type Who = { id: string; phone: string | null; key: string; call: number | null };

/** Stands for a fact that the record holds. */
export const HIDDEN = "•••";

/** Who fits what was typed so far; `answered` is the text the hits belong to. */
export type Found = CallerHits & { answered: string };

/** Who fits, and the record of whoever it is, as known when the page was drawn. */
export type FirstLook = { found: Found; caller: Caller | null };

/** A call that the telephone system announced; instants are epoch milliseconds. */
export type Announced = {
  id: number;
  from: string | null;
  rangAt: number;
  endedAt: number | null;
  recordingUrl: string | null;
};

export type LoggedCall = {
  number: number;
  status: TicketStatus;
  locale: "ru" | "en";
  readOut: string;
  /** When somebody is to call back, in words. */
  callBack: string | null;
  /** Whether it was added to a ticket that was there. */
  added: boolean;
};

/** One field that the caller wants changed, as typed. */
export type TypedChange = { field: EditField; value: string };

/** All that is typed during a call, so that it can be kept and brought back. */
export type Draft = {
  /** What the call is called until it is logged: logged twice under one key, it is logged once. */
  key: string;
  query: string;
  startedAt: number | null;
  personId: string | null;
  callerName: string;
  type: RequestType | null;
  region: string | null;
  changes: TypedChange[];
  /** False: the call gets a ticket of its own although one like it is open. */
  join: boolean;
  disposition: "call_back" | "dropped" | null;
  /** Of a `call_back`: one of the times offered or one of the reader's clock, and by whom; `""` is oneself. */
  callBack: { at: string; by: string };
  note: string;
};

/** Who it is: the chosen one, whoever else may have the number by now; or the only one of those that fit. */
export function callerIdOf(
  { query, personId }: Pick<Draft, "query" | "personId">,
  { hits, answered }: Found,
): string | null {
  if (personId) return personId;
  return hits.length === 1 && answered === query.trim() ? hits[0]!.id : null;
}

/** The region value that means every region. */
export const EVERYWHERE = "*";

/** Whether this may be the key of a call (RFC 9562, version 4). */
export const isKey = (text: unknown): text is string =>
  typeof text === "string" && /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(text);

export const emptyDraft = (key: string): Draft => ({
  key,
  query: "",
  startedAt: null,
  personId: null,
  callerName: "",
  type: null,
  region: null,
  changes: [{ field: "familyName", value: "" }],
  join: true,
  disposition: null,
  callBack: { at: "two_hours", by: "" },
  note: "",
});

/** Fewer characters say too little about who is calling. */
export const SHORTEST_QUERY = 3;

/** Single keys of the requests, by the place on the keyboard, so that they work on every layout. */
export const TYPE_KEYS: Record<RequestType, string> = {
  unsubscribe: "KeyU",
  edit: "KeyE",
  delete: "KeyD",
  access: "KeyA",
  question: "KeyQ",
  disclosure: "KeyI",
};

/** Ends of a call that leave no ticket. */
export const CLOSINGS = ["wrong_number", "silent", "dropped", "no_request"] as const;
export type Closing = (typeof CLOSINGS)[number];

/** Fields that a caller may have changed on the phone. */
export const EDIT_FIELDS = [
  "familyName",
  "givenName",
  "phone",
  "email",
  "address",
  "homeTown",
  "birthDate",
  "maritalStatus",
  "familyTies",
  "education",
  "occupation",
] as const;
export type EditField = (typeof EDIT_FIELDS)[number];
