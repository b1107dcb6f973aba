import { sql } from "drizzle-orm";
import { mailServer } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import { endTrouble } from "../end-trouble";
import { wakeDelivery } from "../queue-mail";

type Row = typeof mailServer.$inferSelect;

/** @param version as seen, 0 while none was ever set @throws Refusal `conflict` when it has changed since */
export async function lockServer(acting: Acting, version: number): Promise<Row> {
  await acting.db.insert(mailServer).values({ version: 0, changedAt: acting.now }).onConflictDoNothing();
  const [row] = await acting.db.select().from(mailServer).for("update");
  if (row!.version !== version) throw new Refusal("conflict");
  return row!;
}

/** What waits is tried at once by the new server. `told`: codes for the history, never a secret. */
export async function writeServer(
  acting: Acting,
  changes: Pick<Row, "host" | "port" | "security" | "login" | "passwordSealed">,
  told: Record<string, string | number | null>,
): Promise<void> {
  await acting.db
    .update(mailServer)
    .set({ ...changes, version: sql`${mailServer.version} + 1`, changedAt: acting.now });
  await recordHistory(acting, { action: "settings.changed", details: { setting: "mail_server", ...told } });
  await endTrouble(acting);
  await wakeDelivery(acting);
}
