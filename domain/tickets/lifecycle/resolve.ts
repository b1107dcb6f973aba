import { and, eq } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { requests } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { settleNotifications } from "@/domain/notifications/settle";
import { SETTLED_BY_END } from "@/domain/notifications/settled-by-end";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { activeMailings, activeMailingsOfContact } from "@/domain/segments/active-mailings";
import { changeTicket } from "../change";
import { ensureAssignee } from "../ensure-assignee";
import { notifyRequester } from "../letters/notify-requester";
import { lockTicket, type Ticket } from "../lock";
import { nextStatus } from "../status";

/**
 * Notifies the requester by the channel they used.
 * @param number as staff see it, e.g. 1042
 * @throws Refusal `not_found`; `claimed_by_other`; `conflict`; `unfinished` while a request is open, its answer did not
 *   arrive, or there is none;
 *   `still_in_segment` when the person would still be mailed (policy 1.6)
 */
export async function resolveTicket(acting: Acting, number: number): Promise<void> {
  requirePermission(acting.actor, "ticket:resolve");

  await inTransaction(acting, async (acting) => {
    await resolve(acting, await ensureAssignee(acting, await lockTicket(acting, number)), { notify: true });
  });
}

/** On a locked ticket, within the caller's transaction. */
export async function resolve(acting: Acting, ticket: Ticket, { notify }: { notify: boolean }): Promise<void> {
  const status = nextStatus(ticket.status, "resolve");
  await requireFinished(acting, ticket.number);
  await requireAbsentFromSegments(acting, ticket);

  await changeTicket(acting, ticket, { status, resolvedAt: acting.now });
  await recordHistory(acting, { action: "ticket.resolved", ticket: ticket.number, person: ticket.personId });
  await settleNotifications(acting, ticket.number, SETTLED_BY_END);
  if (notify) await notifyRequester(acting, ticket);
}

async function requireFinished(acting: Acting, number: number): Promise<void> {
  const all = await acting.db
    .select({ status: requests.status, failure: outbox.failure, delivery: outbox.state })
    .from(requests)
    .leftJoin(outbox, eq(outbox.messageId, requests.answerMessageId))
    .where(eq(requests.ticketNumber, number));
  const open = all.filter(
    ({ status, failure, delivery }) =>
      (status !== "applied" && status !== "refused") ||
      (status === "applied" && (failure === "bounced" || delivery === "failed")),
  ).length;
  if (open > 0 || all.length === 0) throw new Refusal("unfinished", { open });
}

async function requireAbsentFromSegments(acting: Acting, ticket: Ticket): Promise<void> {
  const optOuts = await acting.db
    .select({ region: requests.region })
    .from(requests)
    .where(
      and(eq(requests.ticketNumber, ticket.number), eq(requests.type, "unsubscribe"), eq(requests.status, "applied")),
    );
  for (const { region } of optOuts) {
    const mailings = await mailingsOf(acting, ticket, region);
    if (mailings.length > 0) throw new Refusal("still_in_segment", { region: mailings[0]!.region });
  }
}

async function mailingsOf(acting: Acting, ticket: Ticket, region: string | null): Promise<{ region: string }[]> {
  if (ticket.personId) return activeMailings(acting, ticket.personId, region);
  if (!ticket.contactKind || !ticket.contactValue || !ticket.contactNormalised) return [];
  const contact = { kind: ticket.contactKind, value: ticket.contactValue, normalised: ticket.contactNormalised };
  return activeMailingsOfContact(acting, contact, region);
}
