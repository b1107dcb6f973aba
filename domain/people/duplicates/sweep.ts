import { eq, sql } from "drizzle-orm";
import { fetchRows } from "@/db/fetch-rows";
import { duplicates } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { compareProfiles, LIKELY_SCORE } from "./compare";
import { readProfiles } from "./profile";

type Pair = { a: string; b: string };

/** More than staff can review before the next sweep. */
const MAX_PAIRS = 2000;
const ADVISORY_LOCK = 74_110_982;

/** Replaces the likely pairs of the last sweep and keeps staff decisions. Concurrent sweeps run one after the other. */
export async function sweepDuplicates(acting: Acting): Promise<{ found: number }> {
  requirePermission(acting.actor, "duplicate:sweep");

  return inTransaction(acting, async (acting) => {
    await acting.db.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const likely = await compareAll(acting, [...(await namesakes(acting)), ...(await phoneNamedMailboxes(acting))]);
    await acting.db.delete(duplicates).where(eq(duplicates.state, "likely"));
    for (let from = 0; from < likely.length; from += 500) {
      const rows = likely
        .slice(from, from + 500)
        .map((pair) => ({ ...pair, state: "likely" as const, at: acting.now }));
      await acting.db.insert(duplicates).values(rows).onConflictDoNothing();
    }
    await recordHistory(acting, { action: "duplicate.swept", details: { found: likely.length } });
    return { found: likely.length };
  });
}

/** Namesakes are neighbours in the index of names, so one index scan finds them. */
function namesakes(acting: Acting): Promise<Pair[]> {
  return fetchRows<Pair>(
    acting.db,
    sql`
    select least(id, other) as a, greatest(id, other) as b from (
      select id, lag(id) over (partition by name_key, birth_date order by id) as other
      from people where erased_at is null and birth_date is not null and name_key is not null) beside
    where other is not null limit ${MAX_PAIRS}`,
  );
}

function phoneNamedMailboxes(acting: Acting): Promise<Pair[]> {
  return fetchRows<Pair>(
    acting.db,
    sql`
    select distinct least(mail.person_id, phone.person_id) as a, greatest(mail.person_id, phone.person_id) as b
    from contacts mail
    join contacts phone on phone.kind = 'phone' and phone.person_id <> mail.person_id
      and phone.normalised = '+7' || right(split_part(mail.normalised, '@', 1), 10)
    where mail.kind = 'email' and mail.normalised ~ '^[78]?9[0-9]{9}@' limit ${MAX_PAIRS}`,
  );
}

async function compareAll(acting: Acting, pairs: Pair[]): Promise<(Pair & { score: number })[]> {
  const distinct = [...new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pair])).values()].slice(0, MAX_PAIRS);
  const profiles = await readProfiles(
    acting,
    distinct.flatMap(({ a, b }) => [a, b]),
  );
  return distinct.flatMap(({ a, b }) => {
    const [one, other] = [profiles.get(a), profiles.get(b)];
    if (!one || !other) return [];
    const { score } = compareProfiles(one, other, false);
    return score >= LIKELY_SCORE ? [{ a, b, score }] : [];
  });
}
