import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { notify } from "@/domain/notifications/notify";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import type { SendBackReason } from "@/vocabulary/requests";
import { changeRequest, changeTicket } from "../change";
import { lockRequest } from "../lock";
import { nextStatus } from "../status";
import { requireSecondPerson } from "./approve";
import { settleApproval } from "./settle-approval";

const MAX_NOTE_LENGTH = 1000;

/** `note`: in words, for the colleague who put it forward; needed where the reason says nothing by itself. */
export type SendingBack = { reason: SendBackReason; note?: string };

/**
 * Reopens the request and tells whoever put it forward why; nothing was deleted.
 * @throws Refusal `not_found`; `conflict` unless awaiting approval; `second_person_needed`; `invalid` on `note`
 */
export async function rejectErasure(acting: Acting, requestId: number, { reason, note }: SendingBack): Promise<void> {
  requirePermission(acting.actor, "erasure:approve");
  const words = requireNote(reason, note);

  await inTransaction(acting, async (acting) => {
    const { ticket, request } = await lockRequest(acting, requestId);
    const me = requireSecondPerson(acting, request);
    await changeRequest(acting, request, {
      status: "open",
      appliedBy: null,
      putForwardAt: null,
      sentBackAs: reason,
      sentBackNote: words,
      sentBackBy: me,
      sentBackAt: acting.now,
    });
    await changeTicket(acting, ticket, { status: nextStatus(ticket.status, "resume") });
    await recordHistory(acting, {
      action: "erasure.sent_back",
      ticket: ticket.number,
      person: ticket.personId,
      details: { request: String(requestId), reason },
      values: words ? { note: words } : undefined,
    });
    await settleApproval(acting, ticket.number);
    if (request.appliedBy)
      await notify(acting, {
        staffId: request.appliedBy,
        kind: "erasure_sent_back",
        ticket: ticket.number,
        codes: { reason },
      });
  });
}

function requireNote(reason: SendBackReason, note = ""): string | null {
  const trimmed = note.trim();
  if (!trimmed && reason === "other") throw new Refusal("invalid", {}, [{ field: "note", code: "required" }]);
  if (trimmed.length > MAX_NOTE_LENGTH) throw new Refusal("invalid", {}, [{ field: "note", code: "too_long" }]);
  return trimmed || null;
}
