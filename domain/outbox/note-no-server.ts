import { asc, lte, sql } from "drizzle-orm";
import { mailTrouble, outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { requirePermission } from "@/domain/permissions";
import { notifyAdmins } from "./notify-admins";
import { readTrouble } from "./trouble";

const NO_SERVER = "none";

/** Mail is due and there is no server to hand it to: admins are notified once. */
export async function noteNoServer(acting: Acting): Promise<void> {
  requirePermission(acting.actor, "outbox:deliver");
  if ((await readTrouble(acting))?.server === NO_SERVER) return;
  const since = await dueSince(acting);
  if (!since) return;

  await inTransaction(acting, async (acting) => {
    const { now } = acting;
    const noted = { server: NO_SERVER, failure: "no_server", since, attempts: 1, nextAttemptAt: now, notifiedAt: now };
    const kept = await acting.db
      .insert(mailTrouble)
      .values(noted)
      .onConflictDoUpdate({ target: mailTrouble.id, set: noted, setWhere: sql`${mailTrouble.server} <> ${NO_SERVER}` })
      .returning({ id: mailTrouble.id });
    if (kept.length === 0) return;
    await notifyAdmins(acting, "no_server");
    await announce(acting, { action: "outgoing.changed" });
  });
}

async function dueSince(acting: Acting): Promise<Date | undefined> {
  const [first] = await acting.db
    .select({ at: outbox.nextAttemptAt })
    .from(outbox)
    .where(sql`${outbox.state} = 'queued' and ${lte(outbox.nextAttemptAt, acting.now)}`)
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(1);
  return first?.at;
}
