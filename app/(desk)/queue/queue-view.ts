import type { TicketFilter } from "@/domain/tickets/list/filter";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { printSearch } from "@/domain/tickets/list/search-language/print";
import { isPersonal, type RegionWords, type Term } from "@/domain/tickets/list/search-language/terms";

/** The parts of the queue, each with an address of its own. */
export const TABS = ["open", "unassigned", "mine", "overdue", "aside", "quiet", "approval", "resolved", "all"] as const;
export type Tab = (typeof TABS)[number];

export const SORTS = ["due", "received", "resolved"] as const;
export type Sort = (typeof SORTS)[number];

/**
 * What part of the queue is shown. All of it stands in the address, but for names and words: those stay in the browser, under
 * `kept`. `saved` is the id of a saved view.
 */
export type QueueView = { tab: Tab; terms: Term[]; sort?: Sort; saved?: string; kept?: string };

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address says before a saved view is looked up; `terms` null: it names no search of its own. */
export type Asked = Omit<QueueView, "terms"> & { terms: Term[] | null };

/** The view that an address asks for; what we do not know is left out. */
export function readQueueView(params: SearchParams, regions: readonly RegionWords[] = []): Asked {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  const filters = ["type", "channel", "region"].map((key) => one(key) && `${key}:"${one(key)!.replaceAll('"', "")}"`);
  const typed = [one("q"), ...filters].filter(Boolean).join(" ");
  return {
    tab: TABS.find((tab) => tab === one("tab")) ?? (one("view") ? "all" : "open"),
    terms: typed || params.q !== undefined ? parseSearch(typed, regions).terms : null,
    sort: SORTS.find((sort) => sort === one("sort")),
    saved: one("view"),
    kept: one("s"),
  };
}

const PARTS: Record<Tab, TicketFilter> = {
  open: { status: "unresolved", quiet: false },
  unassigned: { status: "unresolved", assignee: "none", aside: false, quiet: false },
  mine: { status: "unresolved", assignee: "me", aside: false },
  overdue: { status: "unresolved", overdue: true },
  aside: { status: "unresolved", aside: true },
  quiet: { status: "unresolved", quiet: true },
  approval: { status: "awaiting_approval" },
  resolved: { status: "resolved" },
  all: {},
};

/** Years of resolved tickets stand before those at hand by time left: what came last is what is looked for. */
const USUAL_SORTS: Partial<Record<Tab, Sort>> = { resolved: "resolved", all: "received" };

/** How a part of the queue is sorted unless told otherwise. */
export function sortOf({ tab, sort }: Pick<QueueView, "tab" | "sort">): Sort {
  return sort ?? USUAL_SORTS[tab] ?? "due";
}

/** The tickets of a view. Whoever asks for a state, for what is put aside, or for the quiet lane, means it, whatever part of the queue they are in. */
export function queueFilter(view: Pick<QueueView, "tab" | "terms" | "sort">): TicketFilter {
  const { status, aside, quiet, ...rest } = PARTS[view.tab];
  const part = {
    ...rest,
    ...(!asksForState(view.terms) && { status }),
    ...(!view.terms.some(isAboutAside) && { aside }),
    ...(!view.terms.some(isAboutQuiet) && { quiet }),
  };
  return { ...part, terms: view.terms, sort: sortOf(view) };
}

function asksForState(terms: readonly Term[]): boolean {
  return terms.some(
    (term) =>
      term.key === "status" ||
      term.key === "resolved" ||
      (term.key === "is" && STATES.some((flag) => flag === term.flag)),
  );
}

function isAboutAside(term: Term): boolean {
  return term.key === "is" && (term.flag === "aside" || term.flag === "snoozed" || term.flag === "waiting");
}

function isAboutQuiet(term: Term): boolean {
  return term.key === "is" && term.flag === "quiet";
}

const STATES = ["unresolved", "merged", "dismissed"] as const;

/** A part of the queue as terms, for what is saved from it. */
export const TAB_TERMS: Record<Tab, string> = {
  open: "unresolved -quiet",
  unassigned: "unresolved assignee:none -aside -quiet",
  mine: "unresolved assignee:me -aside",
  overdue: "unresolved overdue",
  aside: "unresolved aside",
  quiet: "unresolved quiet",
  approval: "awaiting",
  resolved: "status:resolved",
  all: "",
};

/** Whether anything beyond the part narrows the view. */
export function isNarrowed({ terms, kept }: Pick<QueueView, "terms" | "kept">): boolean {
  return terms.length > 0 || kept !== undefined;
}

/** The address of a view: `/queue` for the plainest. Names and words are left out of it. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): string {
  const { tab, terms, sort, saved, kept } = { ...view, ...change };
  const q = printSearch(terms.filter((term) => !isPersonal(term)));
  const plainTab = tab === (saved ? "all" : "open");
  const asked = { tab: plainTab ? undefined : tab, view: saved, q: q || (saved ? q : undefined), sort, s: kept };
  const entries = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return entries.length > 0 ? `/queue?${new URLSearchParams(entries)}` : "/queue";
}
