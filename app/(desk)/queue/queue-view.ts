import type { TicketFilter } from "@/domain/tickets/filter";
import type { Channel, RequestType } from "@/domain/tickets/open";

/** The parts of the queue, each with an address of its own. */
export const TABS = ["open", "unassigned", "mine", "overdue", "approval", "resolved"] as const;
export type Tab = (typeof TABS)[number];

export const TYPES = [
  "unsubscribe",
  "edit",
  "delete",
  "access",
  "question",
  "disclosure",
] as const satisfies RequestType[];
export const WAYS_IN = ["email", "phone", "link", "preferences", "form", "api"] as const satisfies Channel[];

/** What part of the queue is shown; all of it stands in the address, so that it can be kept and shared. */
export type QueueView = {
  tab: Tab;
  type?: RequestType;
  channel?: Channel;
  region?: string;
  q?: string;
  cursor?: string;
};

export type SearchParams = Record<string, string | string[] | undefined>;

const PAGE_SIZE = 30;

/** The view that an address asks for; what we do not know is left out. */
export function readQueueView(params: SearchParams): QueueView {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  return {
    tab: TABS.find((tab) => tab === one("tab")) ?? "open",
    type: TYPES.find((type) => type === one("type")),
    channel: WAYS_IN.find((channel) => channel === one("channel")),
    region: one("region"),
    q: one("q"),
    cursor: one("cursor"),
  };
}

const PARTS: Record<Tab, TicketFilter> = {
  open: { status: "unresolved" },
  unassigned: { status: "unresolved", assignee: "none" },
  mine: { status: "unresolved", assignee: "me" },
  overdue: { status: "unresolved", overdue: true },
  approval: { status: "awaiting_approval" },
  resolved: { status: "resolved", sort: "resolved" },
};

/** The tickets of a view, one page of them. */
export function queueFilter({ tab, ...narrowed }: QueueView): TicketFilter {
  return { ...PARTS[tab], ...narrowed, limit: PAGE_SIZE };
}

/** Whether anything beyond the tab narrows the view. */
export function isNarrowed({ type, channel, region, q }: QueueView): boolean {
  return Boolean(type || channel || region || q);
}

/** The address of a view: `/queue` for the plainest. A page belongs to its view, so that any change leads to the first. */
export function queueHref(view: QueueView, change: Partial<QueueView> = {}): string {
  const { tab, ...rest } = { ...view, cursor: undefined, ...change };
  const asked = Object.entries({ tab: tab === "open" ? undefined : tab, ...rest }).filter(([, value]) => value);
  return asked.length > 0 ? `/queue?${new URLSearchParams(asked as [string, string][])}` : "/queue";
}
