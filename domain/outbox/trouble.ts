import { and, asc, inArray, sql } from "drizzle-orm";
import { mailTrouble, outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { TROUBLES } from "./delivery-failure";

/** What keeps every letter back, and until when nobody tries. */
export type Trouble = typeof mailTrouble.$inferSelect;

export async function readTrouble(acting: Acting): Promise<Trouble | null> {
  const [trouble] = await acting.db.select().from(mailTrouble);
  return trouble ?? null;
}

/** While there is trouble, one worker at a time tries; to the others it is `busy`. */
export async function lockTrouble(acting: Acting): Promise<Trouble | null | "busy"> {
  if (!(await readTrouble(acting))) return null;
  const [trouble] = await acting.db.select().from(mailTrouble).for("update", { skipLocked: true });
  return trouble ?? "busy";
}

/** The letters that met the trouble, first written first; those being sent right now are left alone. */
export function triedInVain(acting: Acting) {
  return acting.db
    .select()
    .from(outbox)
    .where(and(sql`${outbox.state} = 'queued'`, inArray(outbox.failure, [...TROUBLES, "sender_refused"])))
    .orderBy(asc(outbox.id))
    .for("update", { skipLocked: true });
}
