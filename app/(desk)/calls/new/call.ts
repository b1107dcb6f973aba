import type { RequestType, TicketStatus } from "@/components/tickets/vocabulary";

export type NamedRegion = { code: string; name: string };

/** Whoever is calling, as far as a call needs their record; contacts masked. */
export type Caller = {
  id: string;
  name: string | null;
  homeTown: string | null;
  birthYear: string | null;
  locale: "ru" | "en";
  contacts: string[];
  subscriptions: NamedRegion[];
  tickets: { number: number; types: string }[];
};

export type LoggedCall = { number: number; status: TicketStatus; locale: "ru" | "en"; readOut: string };

export type Assurance = "claimed" | "contact" | "facts";

/** One field that the caller wants changed, as typed. */
export type TypedChange = { field: string; value: string };

/** All that is typed during a call, so that it can be kept and brought back. `regions` null: not chosen; [] : everywhere. */
export type Draft = {
  query: string;
  startedAt: number | null;
  callerName: string;
  type: RequestType | null;
  region: string | null;
  changes: TypedChange[];
  assurance: Assurance | null;
  note: string;
};

/** The region value that means every region. */
export const EVERYWHERE = "*";

export const EMPTY_DRAFT: Draft = {
  query: "",
  startedAt: null,
  callerName: "",
  type: null,
  region: null,
  changes: [{ field: "familyName", value: "" }],
  assurance: null,
  note: "",
};

/** Single keys of the requests, by the place on the keyboard, so that they work on every layout. */
export const TYPE_KEYS: Record<RequestType, string> = {
  unsubscribe: "KeyU",
  edit: "KeyE",
  delete: "KeyD",
  access: "KeyA",
  question: "KeyQ",
  disclosure: "KeyI",
};

/** Requests that need to know who is calling. */
export const NEEDS_PROOF: RequestType[] = ["edit", "delete", "access", "disclosure"];

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
