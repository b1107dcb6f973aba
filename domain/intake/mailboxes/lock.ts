import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type Mailbox = typeof mailboxes.$inferSelect;

/** @throws Refusal `not_found` */
export async function lockMailbox(acting: Acting, id: number): Promise<Mailbox> {
  const [row] = await acting.db.select().from(mailboxes).where(eq(mailboxes.id, id)).for("update");
  if (!row) throw new Refusal("not_found");
  return row;
}
