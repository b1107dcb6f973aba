import { screenRoute } from "@/app/http/screen-route";
import { listUnfinishedCalls } from "@/domain/calls/list-unfinished";
import { nameOf } from "@/domain/people/name-of";
import { readRegionNames } from "../../../record-names/region-names";

/** A call as every desk page shows it; `number` is masked, null when withheld. */
export type ShownCall = {
  id: number;
  state: "ringing" | "taken" | "missed";
  number: string | null;
  people: { id: string; name: string | null; region: string | null; openTickets: number }[];
};

/** The calls of whoever asks that they are not done with. */
export const GET = screenRoute({}, async ({ acting }): Promise<ShownCall[]> => {
  const [calls, regionName] = await Promise.all([listUnfinishedCalls(acting), readRegionNames(acting)]);
  return calls.map(({ id, state, number, people }) => ({
    id,
    state,
    number,
    people: people.map((person) => ({
      id: person.id,
      name: nameOf(person),
      region: person.region && regionName(person.region),
      openTickets: person.openTickets,
    })),
  }));
});
