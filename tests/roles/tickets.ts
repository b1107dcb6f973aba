import { answerLink, readLink } from "@/domain/identity/answer-link";
import { enterCode } from "@/domain/identity/enter-code";
import { checksOfTickets, readCallChecks, readTicketChecks } from "@/domain/identity/read-checks";
import { sendCheck } from "@/domain/identity/send-check";
import { reopenUndelivered } from "@/domain/tickets/answers/reopen-undelivered";
import { awaitRequester } from "@/domain/tickets/aside/await-requester";
import { bringBackTicket } from "@/domain/tickets/aside/bring-back";
import { nextReturn } from "@/domain/tickets/aside/next-return";
import { snoozeTicket } from "@/domain/tickets/aside/snooze";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { claimTicket } from "@/domain/tickets/assignment/claim";
import { claimNext } from "@/domain/tickets/assignment/claim-next";
import { listAssignees } from "@/domain/tickets/assignment/list-assignees";
import { releaseTicket } from "@/domain/tickets/assignment/release";
import { takeOverTicket } from "@/domain/tickets/assignment/take-over";
import { readAttachment } from "@/domain/tickets/attachments/read-attachment";
import { alertCallBacks } from "@/domain/tickets/call-backs/alert-due";
import { finishCallBack } from "@/domain/tickets/call-backs/finish";
import { nextCallBack } from "@/domain/tickets/call-backs/next-call";
import { promiseCallBack } from "@/domain/tickets/call-backs/promise";
import { undoCallBack } from "@/domain/tickets/call-backs/undo";
import { attachToDraft } from "@/domain/tickets/conversation/drafts/attach";
import { detachFromDraft } from "@/domain/tickets/conversation/drafts/detach";
import { discardDraft } from "@/domain/tickets/conversation/drafts/discard";
import { moveDraftToTarget } from "@/domain/tickets/conversation/drafts/move-to-target";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { saveDraft } from "@/domain/tickets/conversation/drafts/save";
import { addNote } from "@/domain/tickets/conversation/note";
import { readRecipients } from "@/domain/tickets/conversation/read-recipients";
import { replyToTicket } from "@/domain/tickets/conversation/reply";
import { withdrawReply } from "@/domain/tickets/conversation/withdraw-reply";
import { approveErasure } from "@/domain/tickets/erasure/approve";
import { planErasure } from "@/domain/tickets/erasure/plan";
import { readProof } from "@/domain/tickets/erasure/read-proof";
import { rejectErasure } from "@/domain/tickets/erasure/reject";
import { refusalLetter } from "@/domain/tickets/letters/refusal-letter";
import { appendFollowUp } from "@/domain/tickets/lifecycle/append-follow-up";
import { dismissTicket } from "@/domain/tickets/lifecycle/dismiss";
import { dismissQuiet } from "@/domain/tickets/lifecycle/dismiss-quiet";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import { resolveTicket } from "@/domain/tickets/lifecycle/resolve";
import { undismissTicket } from "@/domain/tickets/lifecycle/undismiss";
import { undoResolve } from "@/domain/tickets/lifecycle/undo-resolve";
import { unsubscribeBySignedAddress } from "@/domain/tickets/lifecycle/unsubscribe-by-signed-address";
import { countTickets, ticketCounts } from "@/domain/tickets/list/counts";
import { listTickets } from "@/domain/tickets/list/list";
import { readSnippets } from "@/domain/tickets/list/snippets";
import { bringToMain } from "@/domain/tickets/quiet/bring-to-main";
import { returnToQuiet } from "@/domain/tickets/quiet/return-to-quiet";
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
import { tagTicket } from "@/domain/tickets/tags/add";
import { listTags } from "@/domain/tickets/tags/list";
import { untagTicket } from "@/domain/tickets/tags/remove";
import { NOBODY, type RoleTable } from "./role-table";

export const TICKETS: RoleTable = {
  "tickets/aside/await-requester awaitRequester": ["asm", (acting) => awaitRequester(acting, 0)],
  "tickets/aside/bring-back bringBackTicket": ["asm", (acting) => bringBackTicket(acting, 0)],
  "tickets/aside/next-return nextReturn": ["asm", nextReturn],
  "tickets/aside/snooze snoozeTicket": ["asm", (acting) => snoozeTicket(acting, 0, new Date(8.64e15))],
  "tickets/call-backs/alert-due alertCallBacks": ["d", alertCallBacks],
  "tickets/call-backs/finish finishCallBack": ["asm", (acting) => finishCallBack(acting, 0, 0, { note: "n" })],
  "tickets/call-backs/next-call nextCallBack": ["asm", nextCallBack],
  "tickets/call-backs/promise promiseCallBack": [
    "asm",
    (acting) => promiseCallBack(acting, 0, { at: "hour", by: null, timeZone: "UTC" }),
  ],
  "tickets/call-backs/undo undoCallBack": ["asm", (acting) => undoCallBack(acting, 0, 0)],
  "tickets/tags/add tagTicket": ["asm", (acting) => tagTicket(acting, 0, "tag")],
  "tickets/tags/list listTags": ["asm", listTags],
  "tickets/tags/remove untagTicket": ["asm", (acting) => untagTicket(acting, 0, "tag")],
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
  "tickets/answers/reopen-undelivered reopenUndelivered": ["d", reopenUndelivered],
  "tickets/attachments/read-attachment readAttachment": ["asm", (acting) => readAttachment(acting, 0, 0, "download")],
  "tickets/conversation/drafts/attach attachToDraft": [
    "asm",
    (acting) => attachToDraft(acting, 0, 0, { name: "", mediaType: "", content: Buffer.alloc(0) }),
  ],
  "tickets/conversation/drafts/detach detachFromDraft": ["asm", (acting) => detachFromDraft(acting, 0, 0, 0)],
  "tickets/conversation/drafts/discard discardDraft": ["asm", (acting) => discardDraft(acting, 0, 0)],
  "tickets/conversation/drafts/move-to-target moveDraftToTarget": ["asm", (acting) => moveDraftToTarget(acting, 0, 0)],
  "tickets/conversation/drafts/read readColleagueDrafts": ["asm", (acting) => readColleagueDrafts(acting, 0)],
  "tickets/conversation/drafts/read readOwnDraft": ["asm", (acting) => readOwnDraft(acting, 0)],
  "tickets/conversation/drafts/save saveDraft": [
    "asm",
    (acting) => saveDraft(acting, 0, 0, { subject: "", text: "x", templateId: null }),
  ],
  "tickets/conversation/note addNote": ["asm", (acting) => addNote(acting, 0, "x")],
  "tickets/conversation/read-recipients readRecipients": ["asm", (acting) => readRecipients(acting, 0)],
  "tickets/conversation/reply replyToTicket": ["asm", (acting) => replyToTicket(acting, 0, { text: "x" })],
  "tickets/conversation/withdraw-reply withdrawReply": ["asm", (acting) => withdrawReply(acting, 0, 0)],
  "tickets/erasure/approve approveErasure": ["sm", (acting) => approveErasure(acting, 0)],
  "tickets/erasure/plan planErasure": ["asm", (acting) => planErasure(acting, 0)],
  "tickets/erasure/read-proof readProof": ["asm", (acting) => readProof(acting, 0)],
  "tickets/erasure/reject rejectErasure": ["sm", (acting) => rejectErasure(acting, 0, { reason: "proof_too_weak" })],
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
  "tickets/quiet/bring-to-main bringToMain": ["asm", (acting) => bringToMain(acting, 0)],
  "tickets/lifecycle/dismiss-quiet dismissQuiet": ["asm", (acting) => dismissQuiet(acting, 0)],
  "tickets/quiet/return-to-quiet returnToQuiet": ["asm", (acting) => returnToQuiet(acting, 0, "spam")],
  "tickets/lifecycle/undismiss undismissTicket": ["asm", (acting) => undismissTicket(acting, 0)],
  "tickets/lifecycle/unsubscribe-by-signed-address unsubscribeBySignedAddress": [
    "asmd",
    (acting) => unsubscribeBySignedAddress(acting, "none", { channel: "email", receivedAt: new Date() }, false),
  ],
  "tickets/lifecycle/undo-resolve undoResolve": ["asmd", (acting) => undoResolve(acting, 0)],
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
