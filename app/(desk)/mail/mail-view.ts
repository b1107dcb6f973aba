import type { LedgerFilter } from "@/domain/intake/ledger/list-ledger";

/** How a message may have ended, in the order of the filter. */
export const OUTCOMES = ["ticket", "appended", "quarantined", "non_request", "duplicate", "unread"] as const;

/** What part of the ledger is shown; all of it stands in the address. */
export type MailView = Pick<LedgerFilter, "outcome" | "q"> & { cursor?: string };

/** The view that an address asks for; what we do not know is left out. */
export function readMailView(params: Record<string, string | string[] | undefined>): MailView {
  const one = (name: string) => [params[name]].flat()[0]?.trim() || undefined;
  const cursor = one("cursor");
  return {
    outcome: OUTCOMES.find((outcome) => outcome === one("outcome")),
    q: one("q"),
    cursor: cursor && /^\d{1,15}$/.test(cursor) ? cursor : undefined,
  };
}

/** The address of a view. Changing the part goes back to its first page. */
export function mailHref(view: MailView, change: Partial<MailView> = {}): string {
  const wanted = { outcome: view.outcome, q: view.q, ...change };
  const said = Object.entries(wanted).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return said.length > 0 ? `/mail?${new URLSearchParams(said)}` : "/mail";
}
