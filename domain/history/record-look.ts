import { and, eq, gt, sql } from "drizzle-orm";
import { type HistoryDetails, history } from "@/db/schema/history";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { HistoryFilter } from "./filter";
import { recordHistory } from "./record";

const SAME_LOOK_MS = 5 * 60 * 1000;

/** That the history was looked at, and which part: at most once per actor and part in five minutes. */
export async function recordHistoryLook(acting: Acting, filter: HistoryFilter): Promise<void> {
  requirePermission(acting.actor, "history:browse");
  const details = detailsOf(filter);
  await inTransaction(acting, async (acting) => {
    if (await isRecent(acting, details)) return;
    await recordHistory(acting, { action: "history.viewed", ticket: filter.ticket, person: filter.person, details });
  });
}

async function isRecent(acting: Acting, details: HistoryDetails): Promise<boolean> {
  const { kind, id } = acting.actor;
  const [found] = await acting.db
    .select({ seq: history.seq })
    .from(history)
    .where(
      and(
        eq(history.actorKind, kind),
        eq(history.actorId, id),
        eq(history.action, "history.viewed"),
        gt(history.at, new Date(acting.now.getTime() - SAME_LOOK_MS)),
        sql`${history.details} = ${JSON.stringify(details)}::jsonb`,
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Codes, ids and days: what was asked for, so that it can be asked again. */
export function detailsOf({ actor, about, action, from, to, timeZone, ticket, person }: HistoryFilter): HistoryDetails {
  const said = {
    of: actor && (actor.kind === "system" ? "system" : `${actor.kind}:${actor.id}`),
    about,
    act: action,
    from,
    to,
    zone: from || to ? timeZone : undefined,
    number: ticket,
    record: person,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as HistoryDetails;
}
