import { and, eq } from "drizzle-orm";
import { calls } from "@/db/schema/calls";
import { type Acting, staffId } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

export type CallRow = typeof calls.$inferSelect;

/** @throws Refusal `forbidden` for a program: only staff have a telephone */
export function requireStaffId(acting: Acting): string {
  const me = staffId(acting.actor);
  if (!me) throw new Refusal("forbidden");
  return me;
}

/** The actor's own call, locked. @throws Refusal `not_found`, also for a colleague's call */
export async function lockOwnCall(acting: Acting, id: number): Promise<CallRow> {
  const mine = and(eq(calls.id, id), eq(calls.staffId, requireStaffId(acting)));
  const [call] = await acting.db.select().from(calls).where(mine).for("update");
  if (!call) throw new Refusal("not_found");
  return call;
}
