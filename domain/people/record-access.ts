import { and, eq, gt, isNull } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";

/** A look at a record; `ticket` is what it was for. */
export type RecordAccess = { action: "person.viewed" | "person.revealed"; person: string; ticket?: number | null };

const ONE_LOOK_MS = 5 * 60 * 1000;

/** Records a look at a person's record, unless the same actor looked at it in the same way within five minutes. */
export async function recordAccess(acting: Acting, look: RecordAccess): Promise<void> {
  await inTransaction(acting, async (acting) => {
    if (await lookedLately(acting, look)) return;
    await recordHistory(acting, look);
  });
}

async function lookedLately(acting: Acting, { action, person }: RecordAccess): Promise<boolean> {
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
        gt(history.at, new Date(acting.now.getTime() - ONE_LOOK_MS)),
      ),
    )
    .limit(1);
  return found !== undefined;
}
