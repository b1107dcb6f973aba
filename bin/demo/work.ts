import { and, asc, eq, ne } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting, Actor } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import type { Random } from "./random";

const HOUR = 3_600_000;

/** How agents get through the mails: most are done in time, a few are late, the rest is what the visitor finds to do. */
export async function seedWork(
  acting: Acting,
  chance: Random,
  agents: Actor[],
  supervisor: Actor,
  keepOpen: number,
): Promise<void> {
  const open = await acting.db
    .select({ number: tickets.number, receivedAt: tickets.receivedAt })
    .from(tickets)
    .where(ne(tickets.status, "resolved"))
    .orderBy(asc(tickets.receivedAt));
  for (const ticket of open.slice(0, Math.max(0, open.length - keepOpen))) {
    if (chance.next() < 0.12) continue;
    const soonest = ticket.receivedAt.getTime() + 0.2 * HOUR;
    const at = new Date(Math.min(soonest + chance.next() ** 2 * 22 * HOUR, acting.now.getTime()));
    await workOn({ ...acting, actor: chance.pick(agents), now: at }, supervisor, ticket.number);
  }
  for (const ticket of open.slice(-keepOpen)) {
    if (chance.next() < 0.35)
      await allowed(() => claimTicket({ ...acting, actor: chance.pick(agents) }, ticket.number));
  }
}

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

async function allowed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
