import type { HistoryActor, HistoryFilter } from "@/domain/history/filter";
import { HISTORY_ACTIONS, HISTORY_ROOMS } from "@/vocabulary/history";

/** What part of the history is shown, as it stands in the address; all of it but the cursor is the filter. */
export type HistoryView = {
  by?: string;
  /** A room of acts as `ticket`, or one act as `ticket.opened`. */
  about?: string;
  from?: string;
  to?: string;
  ticket?: string;
  person?: string;
  cursor?: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const NAMES = ["by", "about", "from", "to", "ticket", "person", "cursor"] as const;
const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i;

/** The view that an address asks for. Of a record's own address its id is taken; days the wrong way round are turned. */
export function readHistoryView(params: SearchParams): HistoryView {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  const view = Object.fromEntries(NAMES.map((name) => [name, one(name)])) as HistoryView;
  const [from, to] = view.from && view.to && view.from > view.to ? [view.to, view.from] : [view.from, view.to];
  return { ...view, from, to, person: view.person && (UUID.exec(view.person)?.[0].toLowerCase() ?? view.person) };
}

/** Null when the address asks for what there is not. */
export function filterOf(view: HistoryView, timeZone: string): HistoryFilter | null {
  const actor = view.by === undefined ? undefined : readActor(view.by);
  const about = HISTORY_ROOMS.find((room) => room === view.about);
  const action = HISTORY_ACTIONS.find((one) => one === view.about);
  const ticket = view.ticket?.replace(/^#/, "");
  const unknown =
    actor === null ||
    (view.about !== undefined && !about && !action) ||
    (ticket !== undefined && !/^[1-9]\d{0,14}$/.test(ticket));
  if (unknown) return null;
  const { from, to, person } = view;
  return {
    actor,
    about,
    action,
    from,
    to,
    timeZone,
    person,
    ticket: ticket === undefined ? undefined : Number(ticket),
  };
}

function readActor(by: string): HistoryActor | null {
  if (by === "system") return { kind: "system" };
  const [, kind, id] = /^(staff|token):([\da-f-]{36})$/i.exec(by) ?? [];
  return kind && id ? { kind: kind as "staff" | "token", id } : null;
}

/** The address of a view. Changing the filter goes back to its first page. */
export function historyHref(view: HistoryView, change: Partial<HistoryView> = {}, path = "/history"): string {
  const wanted: HistoryView = { ...view, cursor: undefined, ...change };
  const said = NAMES.flatMap((name) => (wanted[name] ? [[name, wanted[name]]] : []));
  return said.length > 0 ? `${path}?${new URLSearchParams(said as [string, string][])}` : path;
}
