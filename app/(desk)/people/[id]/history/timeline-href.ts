import { TIMELINE_KINDS, type TimelineKind } from "@/domain/people/access/timeline";

/** What part of a record's history is shown; it stands in the address. */
export type TimelineView = { kind: TimelineKind | null; before: string | null; ticket: number | null };

type Asked = Partial<Record<"kind" | "before", string | string[]>>;

/** The view that an address asks for; what is none of ours is left out. */
export function readTimelineView(asked: Asked, ticket: number | null): TimelineView {
  const one = (name: keyof Asked) => [asked[name]].flat()[0] ?? "";
  return {
    kind: TIMELINE_KINDS.find((kind) => kind === one("kind")) ?? null,
    before: /^\d{1,15}$/.test(one("before")) ? one("before") : null,
    ticket,
  };
}

/** The address of a view of a record's history. Another kind begins with its latest page. */
export function timelineHref(personId: string, { kind, before, ticket }: TimelineView): string {
  const asked = Object.entries({ ticket, kind, before }).filter(([, value]) => value !== null);
  const query = new URLSearchParams(asked.map(([name, value]) => [name, String(value)]));
  return `/people/${personId}${query.size > 0 ? `?${query}` : ""}`;
}
