import { eq, or } from "drizzle-orm";
import { duplicates } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { requirePersonId } from "../lock";
import { type PersonHit, readHits } from "../search/hits";
import { findCandidates } from "./candidates";
import { compareProfiles, LIKELY_SCORE, type Similarity } from "./compare";
import { readProfiles } from "./profile";

/** `proposed`: a colleague proposed the pair, whatever its score. */
export type DuplicateCandidate = Similarity & { person: PersonHit; proposed: boolean };

/** Likeliest first, without pairs judged distinct; a few index look-ups. @throws Refusal `not_found`, also when erased */
export async function findDuplicates(acting: Acting, personId: string, limit = 5): Promise<DuplicateCandidate[]> {
  requirePermission(acting.actor, "person:read");
  requirePersonId(personId);
  const person = (await readProfiles(acting, [personId])).get(personId);
  if (!person) throw new Refusal("not_found");

  const decisions = await readDecisions(acting, personId);
  const { ids, wroteFrom } = await findCandidates(acting, person);
  const others = await readProfiles(acting, [...ids, ...decisions.keys()]);
  const likely = [...others.values()]
    .map((other) => ({ id: other.id, ...compareProfiles(person, other, wroteFrom.has(other.id)) }))
    .filter(
      ({ id, score }) =>
        decisions.get(id) !== "distinct" && (score >= LIKELY_SCORE || decisions.get(id) === "proposed"),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);

  const hits = await readHits(
    acting,
    likely.map(({ id }) => id),
  );
  return hits.map((hit) => {
    const { score, reasons } = likely.find(({ id }) => id === hit.id)!;
    return { person: hit, score, reasons, proposed: decisions.get(hit.id) === "proposed" };
  });
}

async function readDecisions(acting: Acting, id: string): Promise<Map<string, "likely" | "proposed" | "distinct">> {
  const rows = await acting.db
    .select({ a: duplicates.a, b: duplicates.b, state: duplicates.state })
    .from(duplicates)
    .where(or(eq(duplicates.a, id), eq(duplicates.b, id)));
  return new Map(rows.map(({ a, b, state }) => [a === id ? b : a, state]));
}
