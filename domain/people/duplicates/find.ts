import { eq, or } from "drizzle-orm";
import { duplicates } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { requirePersonId } from "../lock";
import { type PersonHit, readHits } from "../search/hits";
import { findCandidates } from "./candidates";
import { compareProfiles, LIKELY, type Likeness } from "./compare";
import { readProfiles } from "./profile";

/** Somebody who may be the same person, contacts masked. `proposed`: a colleague has said so. */
export type Proposal = Likeness & { person: PersonHit; proposed: boolean };

/**
 * Who may be the same person as a record's, the likeliest first. Pairs that somebody judged to be two people are left out;
 * what a colleague proposed is there however little speaks for it. Costs a few index look-ups, however many people there are.
 *
 * @throws Refusal `forbidden` without `person:read`; `not_found`, also when erased
 */
export async function findDuplicates(acting: Acting, personId: string, limit = 5): Promise<Proposal[]> {
  requirePermission(acting.actor, "person:read");
  requirePersonId(personId);
  const person = (await readProfiles(acting, [personId])).get(personId);
  if (!person) throw new Refusal("not_found");

  const judged = await readJudged(acting, personId);
  const { ids, wroteFrom } = await findCandidates(acting, person);
  const others = await readProfiles(acting, [...ids, ...judged.keys()]);
  const likely = [...others.values()]
    .map((other) => ({ id: other.id, ...compareProfiles(person, other, wroteFrom.has(other.id)) }))
    .filter(({ id, score }) => judged.get(id) !== "distinct" && (score >= LIKELY || judged.get(id) === "proposed"))
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);

  const hits = await readHits(
    acting,
    likely.map(({ id }) => id),
  );
  return hits.map((hit) => {
    const { score, reasons } = likely.find(({ id }) => id === hit.id)!;
    return { person: hit, score, reasons, proposed: judged.get(hit.id) === "proposed" };
  });
}

async function readJudged(acting: Acting, id: string): Promise<Map<string, "likely" | "proposed" | "distinct">> {
  const rows = await acting.db
    .select({ a: duplicates.a, b: duplicates.b, state: duplicates.state })
    .from(duplicates)
    .where(or(eq(duplicates.a, id), eq(duplicates.b, id)));
  return new Map(rows.map(({ a, b, state }) => [a === id ? b : a, state]));
}
