import { createStore } from "@/components/store/create-store";

/** A colleague on a ticket. */
export type Colleague = { ticket: number; id: string; name: string; state: "viewing" | "replying" };

const none: Colleague[] = [];
const byTicket = createStore(new Map<number, Colleague[]>());

/** Who is on which ticket, for all rows of a page. */
export const colleagues = {
  on: (ticket: number): Colleague[] => byTicket.get().get(ticket) ?? none,
  nobody: (): Colleague[] => none,
  subscribe: byTicket.subscribe,
};

/** Replaces what is known; rows whose colleagues are the same are not drawn again. */
export function setColleagues(all: Colleague[]): void {
  const next = new Map<number, Colleague[]>();
  for (const one of all) next.set(one.ticket, [...(next.get(one.ticket) ?? []), one]);
  for (const [ticket, now] of next) {
    const before = byTicket.get().get(ticket);
    if (before && JSON.stringify(before) === JSON.stringify(now)) next.set(ticket, before);
  }
  byTicket.set(next);
}
