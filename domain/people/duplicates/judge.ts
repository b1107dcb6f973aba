import { duplicates } from "@/db/schema/people";
import { type Acting, inTransaction, staffId } from "@/domain/acting";
import { recordAllHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockPerson } from "../lock";
import { compareProfiles } from "./compare";
import { readProfiles } from "./profile";

/**
 * Proposes a pair for merging, or marks it as two people; the last decision counts.
 * @throws Refusal `invalid` for a record with itself; `not_found`, also when either was erased or merged
 */
export async function judgeDuplicate(
  acting: Acting,
  pair: readonly [string, string],
  state: "proposed" | "distinct",
): Promise<void> {
  requirePermission(acting.actor, "duplicate:judge");
  const [a, b] = [...pair].sort() as [string, string];
  if (a === b) throw new Refusal("invalid", {}, [{ field: "other", code: "same_person" }]);

  await inTransaction(acting, async (acting) => {
    for (const id of [a, b]) await lockPerson(acting, id);
    const profiles = await readProfiles(acting, [a, b]);
    const { score } = compareProfiles(profiles.get(a)!, profiles.get(b)!, false);
    const decision = { state, score, staffId: staffId(acting.actor), at: acting.now };
    await acting.db
      .insert(duplicates)
      .values({ a, b, ...decision })
      .onConflictDoUpdate({ target: [duplicates.a, duplicates.b], set: decision });
    const action = state === "proposed" ? "person.duplicate_proposed" : "person.duplicate_denied";
    await recordAllHistory(acting, [
      { action, person: a, details: { other: b } },
      { action, person: b, details: { other: a } },
    ]);
  });
}
