import type { Place } from "@/components/shell/places";
import type { Actor } from "@/domain/acting";
import { may, type Permission } from "@/domain/permissions";

const NEEDED: Record<Place, Permission | null> = {
  queue: "ticket:read",
  calls: "ticket:open",
  people: "person:read",
  mail: "mail:read",
  wall: "report:wall",
  history: "history:browse",
  settings: null,
};

/** The places this actor may go. */
export function navOf(actor: Actor): Place[] {
  return (Object.keys(NEEDED) as Place[]).filter((place) => {
    const permission = NEEDED[place];
    return permission === null || may(actor, permission);
  });
}
