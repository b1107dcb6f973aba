import { and, eq } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { lockCallBack, requireCaller } from "./call-back";

/**
 * The call is owed again that was done or dropped; a note stays.
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict` unless done or dropped, when another call is promised, or when resolved
 */
export async function undoCallBack(acting: Acting, number: number, id: number): Promise<void> {
  requirePermission(acting.actor, "call:handle");

  await inTransaction(acting, async (acting) => {
    const { ticket, callBack } = await lockCallBack(acting, number, id);
    requireCaller(acting, ticket, callBack);
    const others = await acting.db.$count(
      callBacks,
      and(eq(callBacks.ticketNumber, number), eq(callBacks.state, "open")),
    );
    const isOver = callBack.state === "done" || callBack.state === "dropped";
    if (!isOver || others > 0) throw new Refusal("conflict", { status: ticket.status });
    await acting.db
      .update(callBacks)
      .set({ state: "open", dropReason: null, callId: null, endedAt: null })
      .where(eq(callBacks.id, id));
    await recordHistory(acting, {
      action: "call_back.undone",
      ticket: number,
      person: ticket.personId,
      details: { callBack: String(id) },
    });
  });
}
