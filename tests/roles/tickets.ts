import { answerLink, readLink } from "@/domain/identity/answer-link";
import { enterCode } from "@/domain/identity/enter-code";
import { checksOfTickets, readCallChecks, readTicketChecks } from "@/domain/identity/read-checks";
import { sendCheck } from "@/domain/identity/send-check";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { claimNext } from "@/domain/tickets/assignment/claim-next";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { takeOverTicket } from "@/domain/tickets/assignment/take-over";
import { readAttachment } from "@/domain/tickets/attachments/read-attachment";
import { attachToDraft } from "@/domain/tickets/conversation/drafts/attach";
import { detachFromDraft } from "@/domain/tickets/conversation/drafts/detach";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { addNote } from "@/domain/tickets/conversation/note";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { withdrawReply } from "@/domain/tickets/conversation/withdraw-reply";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { planErasure } from "@/domain/tickets/erasure/plan";
import { rejectErasure } from "@/domain/tickets/erasure/reject";
import { refusalLetter } from "@/domain/tickets/letters/refusal-letter";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { undismissTicket } from "@/domain/tickets/lifecycle/undismiss";
import { unsubscribeBySignedAddress } from "@/domain/tickets/lifecycle/unsubscribe-by-signed-address";
import { countTickets, ticketCounts } from "@/domain/tickets/list/counts";
import { listTickets } from "@/domain/tickets/list/list";
import { readSnippets } from "@/domain/tickets/list/snippets";
import { readTicket } from "@/domain/tickets/read/read";
import { readMessageHtml } from "@/domain/tickets/read/read-html";
import { recordPrint } from "@/domain/tickets/read/record-print";
import { linkTickets } from "@/domain/tickets/relations/link";
import { mergeTickets } from "@/domain/tickets/relations/merge";
import { splitTicket } from "@/domain/tickets/relations/split";
import { unlinkTickets } from "@/domain/tickets/relations/unlink";
import { unmergeTicket } from "@/domain/tickets/relations/unmerge";
import { reopenTicket } from "@/domain/tickets/reopen";
import { matchPerson } from "@/domain/tickets/requester/match";
import { addRequest } from "@/domain/tickets/requests/add-request";
import { applyRequest } from "@/domain/tickets/requests/apply-request";
import { applyUnsubscribes } from "@/domain/tickets/requests/apply-unsubscribes";
import { correctRequest } from "@/domain/tickets/requests/correct-request";
import { previewRequest } from "@/domain/tickets/requests/preview-request";
import { refuseRequest } from "@/domain/tickets/requests/refuse-request";
import { undoCorrection } from "@/domain/tickets/requests/undo-correction";
import { undoRequest } from "@/domain/tickets/requests/undo-request";
import { NOBODY, type RoleTable } from "./role-table";

export const TICKETS: RoleTable = {
  "identity/answer-link answerLink": ["d", (acting) => answerLink(acting, "none", "confirm")],
  "identity/answer-link readLink": ["d", (acting) => readLink(acting, "none")],
  "identity/enter-code enterCode": ["asm", (acting) => enterCode(acting, { ticket: 0 }, { check: 0, code: "000000" })],
  "identity/read-checks checksOfTickets": ["asm", (acting) => checksOfTickets(acting, [0])],
  "identity/read-checks readCallChecks": ["asm", (acting) => readCallChecks(acting, NOBODY, NOBODY)],
  "identity/read-checks readTicketChecks": ["asm", (acting) => readTicketChecks(acting, 0)],
  "identity/send-check sendCheck": [
    "asm",
    (acting) => sendCheck(acting, { place: { ticket: 0 }, contact: 0 }, (token) => token),
  ],
  "tickets/assignment/assign assignTicket": ["sm", (acting) => assignTicket(acting, 0, NOBODY)],
  "tickets/assignment/claim-next claimNext": ["asm", (acting) => claimNext(acting)],
  "tickets/assignment/claim claimTicket": ["asm", (acting) => claimTicket(acting, 0)],
  "tickets/assignment/list-assignees listAssignees": ["sm", listAssignees],
  "tickets/assignment/release releaseTicket": ["asm", (acting) => releaseTicket(acting, 0)],
  "tickets/assignment/take-over takeOverTicket": [
    "asm",
    (acting) => takeOverTicket(acting, 0, { from: NOBODY, reason: "other" }),
  ],
  "tickets/attachments/read-attachment readAttachment": ["asm", (acting) => readAttachment(acting, 0, 0, "download")],
  "tickets/conversation/drafts/attach attachToDraft": [
    "asm",
    (acting) => attachToDraft(acting, 0, 0, { name: "", mediaType: "", content: Buffer.alloc(0) }),
  ],
  "tickets/conversation/drafts/detach detachFromDraft": ["asm", (acting) => detachFromDraft(acting, 0, 0, 0)],
  "tickets/conversation/drafts/discard discardDraft": ["asm", (acting) => discardDraft(acting, 0, 0)],
  "tickets/conversation/drafts/read readColleagueDrafts": ["asm", (acting) => readColleagueDrafts(acting, 0)],
  "tickets/conversation/drafts/read readOwnDraft": ["asm", (acting) => readOwnDraft(acting, 0)],
  "tickets/conversation/drafts/save saveDraft": [
    "asm",
    (acting) => saveDraft(acting, 0, 0, { subject: "", text: "x", templateId: null }),
  ],
  "tickets/conversation/note addNote": ["asm", (acting) => addNote(acting, 0, "x")],
  "tickets/conversation/reply replyToTicket": ["asm", (acting) => replyToTicket(acting, 0, { text: "x" })],
  "tickets/conversation/withdraw-reply withdrawReply": ["asm", (acting) => withdrawReply(acting, 0, 0)],
  "tickets/erasure/approve approveErasure": ["sm", (acting) => approveErasure(acting, 0)],
  "tickets/erasure/plan planErasure": ["asm", (acting) => planErasure(acting, 0)],
  "tickets/erasure/reject rejectErasure": ["sm", (acting) => rejectErasure(acting, 0)],
  "tickets/letters/refusal-letter refusalLetter": ["asm", (acting) => refusalLetter(acting, 0, "withdrawn")],
  "tickets/lifecycle/append-follow-up appendFollowUp": [
    "asmd",
    (acting) => appendFollowUp(acting, 0, { message: { text: "x" }, receivedAt: new Date(0) }),
  ],
  "tickets/lifecycle/dismiss dismissTicket": ["asm", (acting) => dismissTicket(acting, 0, "spam")],
  "tickets/lifecycle/open openTickets": [
    "asmd",
    (acting) => openTickets(acting, [{ channel: "api", receivedAt: new Date(8.64e15), requests: [] }]),
  ],
  "tickets/lifecycle/resolve resolveTicket": ["asm", (acting) => resolveTicket(acting, 0)],
  "tickets/lifecycle/undismiss undismissTicket": ["asm", (acting) => undismissTicket(acting, 0)],
  "tickets/lifecycle/unsubscribe-by-signed-address unsubscribeBySignedAddress": [
    "asmd",
    (acting) => unsubscribeBySignedAddress(acting, "none", { channel: "email", receivedAt: new Date() }, false),
  ],
  "tickets/list/counts countTickets": ["asm", (acting) => countTickets(acting, {}, 1)],
  "tickets/list/counts ticketCounts": ["asm", ticketCounts],
  "tickets/list/list listTickets": ["asm", (acting) => listTickets(acting, {})],
  "tickets/list/snippets readSnippets": ["asm", (acting) => readSnippets(acting, {}, [])],
  "tickets/read/read-html readMessageHtml": ["asm", (acting) => readMessageHtml(acting, 0)],
  "tickets/read/read readTicket": ["asm", (acting) => readTicket(acting, 0)],
  "tickets/read/record-print recordPrint": ["asm", (acting) => recordPrint(acting, 0, { revealed: false })],
  "tickets/relations/link linkTickets": ["asm", (acting) => linkTickets(acting, 0, 1)],
  "tickets/relations/merge mergeTickets": ["asm", (acting) => mergeTickets(acting, 0, 0)],
  "tickets/relations/split splitTicket": ["asm", (acting) => splitTicket(acting, 0, [])],
  "tickets/relations/unlink unlinkTickets": ["asm", (acting) => unlinkTickets(acting, 0, 1)],
  "tickets/relations/unmerge unmergeTicket": ["asm", (acting) => unmergeTicket(acting, 0)],
  "tickets/reopen reopenTicket": ["asmd", (acting) => reopenTicket(acting, 0)],
  "tickets/requester/match matchPerson": ["asmd", (acting) => matchPerson(acting, 0, null)],
  "tickets/requests/add-request addRequest": ["asmd", (acting) => addRequest(acting, 0, { type: "edit" })],
  "tickets/requests/apply-request applyRequest": ["asm", (acting) => applyRequest(acting, 0)],
  "tickets/requests/apply-unsubscribes applyUnsubscribes": ["asm", (acting) => applyUnsubscribes(acting, 0)],
  "tickets/requests/correct-request correctRequest": ["asm", (acting) => correctRequest(acting, 0, {})],
  "tickets/requests/preview-request previewRequest": ["asm", (acting) => previewRequest(acting, 0)],
  "tickets/requests/refuse-request refuseRequest": ["asm", (acting) => refuseRequest(acting, 0, "misread")],
  "tickets/requests/undo-correction undoCorrection": ["asm", (acting) => undoCorrection(acting, 0)],
  "tickets/requests/undo-request undoRequest": ["asm", (acting) => undoRequest(acting, 0)],
};
