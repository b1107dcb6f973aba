import { eq } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { settleNotifications } from "@/domain/notifications/settle";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { CallBackDrop } from "@/vocabulary/call-backs";
import { addNote } from "../conversation/note";
import type { Ticket } from "../lock";
import { type CallBackRow, lockCallBack, requireCaller } from "./call-back";

/** Called, and written down in a note; or not to be called after all. */
export type CallBackEnd = { note: string } | { dropped: CallBackDrop };

/**
 * Ends a promised call by hand.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` when it ended already; `invalid` for an empty note
 */
export async function finishCallBack(acting: Acting, number: number, id: number, end: CallBackEnd): Promise<void> {
  requirePermission(acting.actor, "call:handle");

  await inTransaction(acting, async (acting) => {
    const { ticket, callBack } = await lockCallBack(acting, number, id);
    requireCaller(acting, ticket, callBack);
    if (callBack.state !== "open") throw new Refusal("conflict", { status: ticket.status });
    if ("dropped" in end) return drop(acting, ticket, callBack, end.dropped);
    await addNote(acting, number, end.note);
    await markDone(acting, ticket, callBack.id, null);
  });
}

async function drop(acting: Acting, ticket: Ticket, { id }: CallBackRow, reason: CallBackDrop): Promise<void> {
  await acting.db
    .update(callBacks)
    .set({ state: "dropped", dropReason: reason, endedAt: acting.now })
    .where(eq(callBacks.id, id));
  await settle(acting, ticket, { action: "call_back.dropped", details: { callBack: String(id), reason } });
}

/** On a locked ticket, of an open one. @param call that kept the promise; null by hand */
export async function markDone(acting: Acting, ticket: Ticket, id: number, call: number | null): Promise<void> {
  await acting.db
    .update(callBacks)
    .set({ state: "done", callId: call, endedAt: acting.now })
    .where(eq(callBacks.id, id));
  const details = { callBack: String(id), how: call ? "call" : "hand", ...(call && { call: String(call) }) };
  await settle(acting, ticket, { action: "call_back.done", details });
}

async function settle(
  acting: Acting,
  { number, personId }: Ticket,
  act: { action: "call_back.done" | "call_back.dropped"; details: Record<string, string> },
): Promise<void> {
  await recordHistory(acting, { ...act, ticket: number, person: personId });
  await settleNotifications(acting, number, ["call_back_due", "call_back_given"]);
}
