import type { ListedPerson } from "@/components/person/people-table";
import type { Acting } from "@/domain/acting";
import { nameOf } from "@/domain/people/name-of";
import type { PersonHit } from "@/domain/people/search/hits";
import { readRegionNames } from "../../record-names/region-names";
import { tellApart } from "../../record-names/tell-apart";

/** What the table draws of people, and nothing else. */
export async function drawPeople(acting: Acting, hits: readonly PersonHit[]): Promise<ListedPerson[]> {
  const [apart, regionName] = await Promise.all([tellApart(acting, hits), readRegionNames(acting)]);
  return hits.map((hit) => ({
    id: hit.id,
    name: nameOf(hit),
    externalId: hit.externalId,
    apart: apart.get(hit.id)!.years,
    regionName: hit.region && regionName(hit.region),
    homeTown: hit.homeTown,
    contacts: hit.contacts,
    openTickets: hit.openTickets,
  }));
}
