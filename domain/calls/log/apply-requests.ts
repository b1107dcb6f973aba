import { type Acting, staffId } from "@/domain/acting";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { lockTicket } from "@/domain/tickets/lock";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import type { NewRequest } from "@/domain/tickets/ticket";
import type { Assurance } from "@/vocabulary/requests";
import { covers, openLines } from "./add-to-ticket";

/**
 * Applies what the caller asked, and resolves the ticket when nothing else is left on it. What a colleague works on stays
 * theirs: the call is a message to them.
 *
 * @throws Refusal whatever applying or resolving refuses
 */
export async function applyCallRequests(
  acting: Acting,
  number: number,
  { requests, personVersion }: { requests: NewRequest[]; personVersion?: number },
  assurance: Assurance,
): Promise<void> {
  const { assigneeId } = await lockTicket(acting, number);
  if (assigneeId && assigneeId !== staffId(acting.actor) && acting.actor.role === "agent") return;
  for (const line of await openLines(acting, number)) {
    if (line.status === "awaiting_approval" || !requests.some((request) => covers(line, request))) continue;
    await applyRequest(acting, line.id, { assurance, ...(line.type === "edit" && { personVersion }) });
  }
  if ((await openLines(acting, number)).length === 0) await resolveTicket(acting, number);
}
