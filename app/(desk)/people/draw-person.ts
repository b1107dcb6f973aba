import type { ListedPerson } from "@/components/person/people-table";
import { nameOf } from "@/domain/people/name-of";
import type { PersonHit } from "@/domain/people/search/hits";

/** What the table draws of a person, and nothing else. */
export function drawPerson(hit: PersonHit, regionName: (code: string) => string): ListedPerson {
  const { id, externalId, region, homeTown, contacts, openTickets } = hit;
  return {
    id,
    name: nameOf(hit),
    externalId,
    regionName: region && regionName(region),
    homeTown,
    contacts,
    openTickets,
  };
}
