import { and, eq, gt, isNull } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";

/** `ticket`: what the record was accessed for. */
export type RecordAccess = { action: "person.viewed" | "person.revealed"; person: string; ticket?: number | null };

const SAME_ACCESS_MS = 5 * 60 * 1000;

/** At most once per actor, person and action in five minutes. */
export async function recordAccess(acting: Acting, access: RecordAccess): Promise<void> {
  await inTransaction(acting, async (acting) => {
    if (await isRecent(acting, access)) return;
    await recordHistory(acting, access);
  });
}

async function isRecent(acting: Acting, { action, person }: RecordAccess): Promise<boolean> {
  const { kind, id } = acting.actor;
  const [found] = await acting.db
    .select({ seq: history.seq })
    .from(history)
    .where(
      and(
        eq(history.person, person),
        eq(history.action, action),
        eq(history.actorKind, kind),
        kind === "system" ? isNull(history.actorId) : eq(history.actorId, id),
        gt(history.at, new Date(acting.now.getTime() - SAME_ACCESS_MS)),
      ),
    )
    .limit(1);
  return found !== undefined;
}
