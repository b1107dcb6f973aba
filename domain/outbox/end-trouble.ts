import { inArray } from "drizzle-orm";
import { mailTrouble, outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { announce } from "@/domain/live/announce";
import { triedInVain } from "./trouble";

/** Mail goes again, or may: what was tried in vain is due at once, in the order in which it was written. */
export async function endTrouble(acting: Acting): Promise<void> {
  // Who is trying right now has the row; their server is no longer the one in use, so what they note holds nobody up.
  const free = acting.db.select({ id: mailTrouble.id }).from(mailTrouble).for("update", { skipLocked: true });
  await acting.db.delete(mailTrouble).where(inArray(mailTrouble.id, free));

  const tried = (await triedInVain(acting)).map(({ id }) => id);
  if (tried.length > 0)
    await acting.db.update(outbox).set({ nextAttemptAt: outbox.createdAt }).where(inArray(outbox.id, tried));
  await announce(acting, { action: "outgoing.changed" });
}
