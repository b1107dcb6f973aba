import { and, eq } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting, Actor } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { applyRequest } from "@/domain/tickets/requests/apply-request";

/** Does one ticket from claim to end; what the desk refuses (an unknown person, say) stays for the visitor. */
export async function workOn(acting: Acting, supervisor: Actor, number: number): Promise<void> {
  await allowed(async () => {
    await claimTicket(acting, number);
    const lines = await acting.db
      .select()
      .from(requests)
      .where(and(eq(requests.ticketNumber, number)));
    if (lines.some((line) => !["unsubscribe", "edit", "delete"].includes(line.type))) {
      await replyToTicket(acting, number, {
        text: "Здравствуйте! Мы проверили: всё, о чём вы спрашиваете, в порядке. Если что-то неясно, ответьте на это письмо.",
      });
    }
    for (const line of lines) {
      const { status } = await applyRequest(acting, line.id, { assurance: "contact" });
      if (status === "awaiting_approval") await approveErasure({ ...acting, actor: supervisor }, line.id);
    }
    await resolveTicket(acting, number);
  });
}

/** What the desk refuses is left undone. */
export async function allowed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
