import type { NavItem, Place } from "@/components/shell/places";
import type { Actor } from "@/domain/acting";
import { may, type Permission } from "@/domain/staff/permissions";
import type { TicketCounts } from "@/domain/tickets/counts";

const NEEDED: Record<Place, Permission | null> = {
  queue: "ticket:read",
  calls: "ticket:open",
  people: "person:read",
  mail: "mail:read",
  wall: "report:wall",
  settings: null,
};

/** The places this actor may go. The queue counts what is overdue, in alarm, else what is open. */
export function navOf(actor: Actor, counts: TicketCounts): NavItem[] {
  const places = (Object.keys(NEEDED) as Place[]).filter((place) => {
    const permission = NEEDED[place];
    return permission === null || may(actor, permission);
  });
  return places.map((place) => (place === "queue" ? { place, ...waiting(counts) } : { place }));
}

function waiting({ overdue, open }: TicketCounts): Pick<NavItem, "count" | "alarm"> {
  return overdue > 0 ? { count: overdue, alarm: true } : { count: open };
}
