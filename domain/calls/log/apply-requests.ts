import { type Acting, staffId } from "@/domain/acting";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { lockTicket } from "@/domain/tickets/lock";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import type { NewRequest } from "@/domain/tickets/ticket";
import { type Assurance, endsWithAnswer } from "@/vocabulary/requests";
import { covers, undecidedRequests } from "./add-to-ticket";

/**
 * Applies the caller's requests and resolves the ticket when none is left, unless the caller was promised a call. A colleague's ticket
 * stays theirs to work on.
 */
export async function applyCallRequests(
  acting: Acting,
  number: number,
  call: { id: number; requests: NewRequest[]; personVersion?: number; disposition?: string | null },
  assurance: Assurance,
): Promise<void> {
  const { id, requests, personVersion, disposition } = call;
  const { assigneeId } = await lockTicket(acting, number);
  if (assigneeId && assigneeId !== staffId(acting.actor) && acting.actor.role === "agent") return;
  for (const undecided of await undecidedRequests(acting, number)) {
    if (undecided.status === "awaiting_approval" || !requests.some((request) => covers(undecided, request))) continue;
    await applyRequest(acting, undecided.id, {
      assurance,
      ...(undecided.type === "edit" && { personVersion }),
      ...(endsWithAnswer(undecided.type) && { answer: { by: "phone" as const, call: id } }),
    });
  }
  if (disposition === "call_back") return;
  if ((await undecidedRequests(acting, number)).length === 0) await resolveTicket(acting, number);
}
