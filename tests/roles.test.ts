import { readdirSync, readFileSync } from "node:fs";
import { describe } from "vitest";
import type { Acting } from "@/domain/acting";
import { requestLines } from "@/domain/api/request-lines";
import { requirePersonOfRecord } from "@/domain/api/require-person";
import { closeCall } from "@/domain/calls/close";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { endCall } from "@/domain/calls/end";
import { findCallers } from "@/domain/calls/find-callers";
import { listUnfinishedCalls } from "@/domain/calls/list-unfinished";
import { logCall } from "@/domain/calls/log";
import { readAnnouncedCall, readOwnCall } from "@/domain/calls/read";
import { ringCall } from "@/domain/calls/ring";
import { takeCall } from "@/domain/calls/take";
import { readHistory } from "@/domain/history/read";
import { noteConnection } from "@/domain/intake/fetch/note-connection";
import { testConnection } from "@/domain/intake/fetch/test-connection";
import { countLedger, listLedger } from "@/domain/intake/ledger/list-ledger";
import { countQuarantine, listQuarantine } from "@/domain/intake/ledger/list-quarantine";
import { readMailOutcome } from "@/domain/intake/ledger/read-mail-outcome";
import { readRawMail } from "@/domain/intake/ledger/read-raw-mail";
import { releaseMail } from "@/domain/intake/ledger/release-mail";
import { rereadAllMail, rereadMail } from "@/domain/intake/ledger/reread-mail";
import { treatAsRequest } from "@/domain/intake/ledger/treat-as-request";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { editMailbox } from "@/domain/intake/mailboxes/edit";
import { enableMailbox } from "@/domain/intake/mailboxes/enable";
import { readMailboxFigures } from "@/domain/intake/mailboxes/figures";
import { keepRefreshToken } from "@/domain/intake/mailboxes/keep-refresh-token";
import { listMailboxes } from "@/domain/intake/mailboxes/list";
import { readMail, readNextMails } from "@/domain/intake/read-mail";
import { storeMails } from "@/domain/intake/store/store-mail";
import { archiveMacro } from "@/domain/macros/archive";
import { createMacro } from "@/domain/macros/create";
import { editMacro } from "@/domain/macros/edit";
import { listMacros } from "@/domain/macros/list";
import { readMacro } from "@/domain/macros/read";
import { restoreMacro } from "@/domain/macros/restore";
import { runMacro } from "@/domain/macros/run";
import { alertDue } from "@/domain/notifications/alert-due";
import { countUnread } from "@/domain/notifications/count-unread";
import { listNotifications } from "@/domain/notifications/list";
import { markRead } from "@/domain/notifications/mark-read";
import { acknowledgeAll } from "@/domain/outbox/acknowledge";
import { cancelMail } from "@/domain/outbox/cancel";
import { deliverNext } from "@/domain/outbox/deliver";
import { countOutbox, listUndelivered } from "@/domain/outbox/list-outbox";
import { markBounced } from "@/domain/outbox/mark-bounced";
import { untilNextDelivery } from "@/domain/outbox/next-delivery";
import { queueMails } from "@/domain/outbox/queue-mail";
import { releaseHeldMail } from "@/domain/outbox/release-held";
import { retryMail } from "@/domain/outbox/retry";
import { withdrawMail } from "@/domain/outbox/withdraw";
import { viewPerson } from "@/domain/people/access/record-view";
import { revealPerson } from "@/domain/people/access/reveal";
import { ticketOf } from "@/domain/people/access/ticket-of";
import { readTimeline } from "@/domain/people/access/timeline";
import { createPerson } from "@/domain/people/create/create";
import { findDuplicates } from "@/domain/people/duplicates/find";
import { judgeDuplicate } from "@/domain/people/duplicates/judge";
import { listDuplicates } from "@/domain/people/duplicates/list";
import { sweepDuplicates } from "@/domain/people/duplicates/sweep";
import { editPerson } from "@/domain/people/edit/edit";
import { editFields } from "@/domain/people/edit/edit-fields";
import { lastChange } from "@/domain/people/edit/last-change";
import { countRecord, eraseRecord } from "@/domain/people/erase-record";
import { mergePeople } from "@/domain/people/merge/merge";
import { planMerge } from "@/domain/people/merge/plan-merge";
import { readPerson } from "@/domain/people/read";
import { findPeople } from "@/domain/people/search/find";
import { listPeople } from "@/domain/people/search/list";
import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { suppressContact } from "@/domain/people/subscriptions/suppress-contact";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { answerFact } from "@/domain/people/verification/answer";
import { askFact } from "@/domain/people/verification/ask";
import { readVerification } from "@/domain/people/verification/read";
import { listPresences } from "@/domain/presence/list";
import { leavePresence, showPresence } from "@/domain/presence/show";
import { Refusal } from "@/domain/refusal";
import { readTriageReport } from "@/domain/reports/triage";
import { readWall } from "@/domain/reports/wall";
import { activeMailings, activeMailingsOfContact } from "@/domain/segments/active-mailings";
import { checkSegment } from "@/domain/segments/check";
import { enableRegion } from "@/domain/segments/enable-region";
import { countMembers, segmentMembers } from "@/domain/segments/members";
import { changeSettings } from "@/domain/settings/change";
import { changeRole } from "@/domain/staff/change-role";
import { createStaff } from "@/domain/staff/create-staff";
import { disableStaff } from "@/domain/staff/disable-staff";
import { enableStaff } from "@/domain/staff/enable-staff";
import { listColleagues } from "@/domain/staff/list-colleagues";
import { listStaff } from "@/domain/staff/list-staff";
import { resetPassword } from "@/domain/staff/reset-password";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { revokeToken } from "@/domain/staff/tokens/revoke-token";
import { archiveTemplate } from "@/domain/templates/archive";
import { createTemplate } from "@/domain/templates/create";
import { editTemplate } from "@/domain/templates/edit";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import { listTemplates } from "@/domain/templates/list";
import { readTemplate } from "@/domain/templates/read";
import { restoreTemplate } from "@/domain/templates/restore";
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
import { changeView } from "@/domain/views/change";
import { keepColumns } from "@/domain/views/columns";
import { deleteView } from "@/domain/views/delete";
import { listViews } from "@/domain/views/list";
import { restoreView } from "@/domain/views/restore";
import { saveView } from "@/domain/views/save";
import { shareView } from "@/domain/views/share";
import { type Desk, expect, test } from "@/tests/desk";

const NOBODY = "00000000-0000-4000-8000-000000000000";
const CONTACT = { kind: "email", value: "a@mail.example", normalised: "a@mail.example" } as const;
const MAILBOX = {
  address: "a@desk.example",
  host: "imap.example",
  port: 993,
  secure: true,
  login: "a",
  password: "b",
  folder: "INBOX",
};
const LETTER = { ticket: 1, purpose: "reply", to: "a@mail.example", subject: "s", text: "t" } as const;
const TEMPLATE = { name: "", subjectRu: "", textRu: "", subjectEn: "", textEn: "" };
const VIEW = { name: "", query: "", words: "", sort: "due", columns: null, shared: false } as const;
const CALL = {
  key: NOBODY,
  call: null,
  startedAt: new Date(0),
  phone: null,
  personId: null,
  locale: "ru",
  requests: [],
  applyNow: false,
} as const;
const refuseTransport = { send: () => Promise.reject(new Error("nothing is sent here")) } as unknown as Parameters<
  typeof deliverNext
>[1];

/**
 * Who may what, said once more and on its own: a = agent, s = supervisor, m = admin (manages), d = the desk itself.
 * Each verb is called for something that is not there, so whoever may gets another answer than `forbidden`.
 */
const VERBS: Record<string, [who: string, call: (acting: Acting) => unknown]> = {
  "calls/close closeCall": [
    "asm",
    (acting) => closeCall(acting, { call: 0, startedAt: new Date(0), as: "silent", key: NOBODY }),
  ],
  "calls/drafts/discard discardCallDraft": ["asm", (acting) => discardCallDraft(acting, 0)],
  "calls/drafts/read readCallDraft": ["asm", (acting) => readCallDraft(acting, 0)],
  "calls/drafts/save saveCallDraft": ["asm", (acting) => saveCallDraft(acting, 0, 0, { text: "{}", personId: null })],
  "calls/end endCall": ["asm", (acting) => endCall(acting, "none", { at: new Date(0) })],
  "calls/find-callers findCallers": ["asm", (acting) => findCallers(acting, "x")],
  "calls/list-unfinished listUnfinishedCalls": ["asm", listUnfinishedCalls],
  "calls/log logCall": ["asm", (acting) => logCall(acting, { ...CALL, requests: [] })],
  "calls/read readAnnouncedCall": ["asm", (acting) => readAnnouncedCall(acting, 0)],
  "calls/read readOwnCall": ["asm", (acting) => readOwnCall(acting, 0)],
  "calls/ring ringCall": ["asm", (acting) => ringCall(acting, { callId: "a", agent: "", at: new Date(0) })],
  "calls/take takeCall": ["asm", (acting) => takeCall(acting, 0)],
  "history/read readHistory": ["asm", (acting) => readHistory(acting, { ticket: 1 })],
  "intake/fetch/note-connection noteConnection": ["md", (acting) => noteConnection(acting, 0, null as never)],
  "intake/list-ledger listLedger": ["sm", listLedger],
  "intake/list-ledger countLedger": ["sm", countLedger],
  "intake/mailboxes/add addMailbox": ["m", (acting) => addMailbox(acting, MAILBOX)],
  "intake/mailboxes/edit editMailbox": ["m", (acting) => editMailbox(acting, 0, MAILBOX)],
  "intake/mailboxes/enable enableMailbox": ["m", (acting) => enableMailbox(acting, 0, true)],
  "intake/mailboxes/keep-refresh-token keepRefreshToken": ["md", (acting) => keepRefreshToken(acting, 0, "", "")],
  "intake/mailboxes/list listMailboxes": ["sm", listMailboxes],
  "intake/mailboxes/test-connection testConnection": [
    "m",
    (acting) => testConnection(acting, { ...MAILBOX, host: "" }),
  ],
  "intake/read-ending readMailOutcome": ["md", (acting) => readMailOutcome(acting, 0)],
  "intake/list-quarantine listQuarantine": ["sm", (acting) => listQuarantine(acting)],
  "intake/list-quarantine countQuarantine": ["sm", (acting) => countQuarantine(acting)],
  "intake/mailboxes/figures readMailboxFigures": ["sm", (acting) => readMailboxFigures(acting)],
  "intake/release-mail releaseMail": ["asm", (acting) => releaseMail(acting, 0)],
  "intake/reread-mail rereadMail": ["sm", (acting) => rereadMail(acting, 0)],
  "intake/reread-mail rereadAllMail": ["sm", (acting) => rereadAllMail(acting)],
  "intake/read-mail readMail": ["md", (acting) => readMail(acting, 0)],
  "intake/read-mail readNextMails": ["md", (acting) => readNextMails(acting)],
  "intake/read-raw readRawMail": ["sm", (acting) => readRawMail(acting, 0)],
  "intake/store-mail storeMails": ["md", (acting) => storeMails(acting, [{ raw: Buffer.from("x") }])],
  "notifications/alert-due alertDue": ["d", alertDue],
  "notifications/count-unread countUnread": ["asm", countUnread],
  "notifications/list listNotifications": ["asm", (acting) => listNotifications(acting)],
  "notifications/mark-read markRead": ["asm", (acting) => markRead(acting, { upTo: 0 })],
  "outbox/acknowledge acknowledgeAll": [
    "asmd",
    (acting) =>
      acknowledgeAll(acting, [{ ticket: 0, to: "a@mail.example", locale: "ru", dueAt: new Date(0), inReplyTo: null }]),
  ],
  "outbox/cancel cancelMail": ["asmd", (acting) => cancelMail(acting, [0])],
  "outbox/deliver deliverNext": ["d", (acting) => deliverNext(acting, refuseTransport)],
  "outbox/list-outbox countOutbox": ["sm", countOutbox],
  "outbox/list-outbox listUndelivered": ["sm", listUndelivered],
  "outbox/mark-bounced markBounced": ["d", (acting) => markBounced(acting, "none")],
  "outbox/next-delivery untilNextDelivery": ["d", untilNextDelivery],
  "outbox/queue-mail queueMails": ["asmd", (acting) => queueMails(acting, [LETTER])],
  "outbox/release-held releaseHeldMail": ["asmd", (acting) => releaseHeldMail(acting, 0)],
  "outbox/retry retryMail": ["asmd", (acting) => retryMail(acting, 0)],
  "outbox/withdraw withdrawMail": ["asmd", (acting) => withdrawMail(acting, 0)],
  "people/create createPerson": ["asm", (acting) => createPerson(acting, { birthDate: "never" })],
  "people/edit editPerson": ["asm", (acting) => editPerson(acting, NOBODY, 1, {}, { assurance: "facts" })],
  "people/edit-fields editFields": ["asm", (acting) => editFields(acting, NOBODY, [], { assurance: "facts" })],
  "people/last-change lastChange": ["asm", (acting) => lastChange(acting, NOBODY, "address")],
  "people/duplicates/find findDuplicates": ["asm", (acting) => findDuplicates(acting, NOBODY)],
  "people/duplicates/judge judgeDuplicate": ["asm", (acting) => judgeDuplicate(acting, [NOBODY, "x"], "distinct")],
  "people/duplicates/list listDuplicates": ["asm", (acting) => listDuplicates(acting, {})],
  "people/duplicates/sweep sweepDuplicates": ["smd", sweepDuplicates],
  "people/erase-record countRecord": ["asm", (acting) => countRecord(acting, NOBODY)],
  "people/erase-record eraseRecord": ["asm", (acting) => eraseRecord(acting, NOBODY)],
  "people/find findPeople": ["asm", (acting) => findPeople(acting, { q: "x" })],
  "people/list listPeople": ["asm", (acting) => listPeople(acting, {})],
  "people/merge mergePeople": [
    "sm",
    (acting) => mergePeople(acting, { from: NOBODY, into: "x", versions: { from: 1, into: 1 } }),
  ],
  "people/plan-merge planMerge": ["sm", (acting) => planMerge(acting, NOBODY, "x")],
  "people/read readPerson": ["asm", (acting) => readPerson(acting, NOBODY)],
  "people/verification/answer answerFact": [
    "asm",
    (acting) => answerFact(acting, NOBODY, NOBODY, { fact: "address", right: true }),
  ],
  "people/verification/ask askFact": ["asm", (acting) => askFact(acting, NOBODY, NOBODY, "address")],
  "people/verification/read readVerification": ["asm", (acting) => readVerification(acting, NOBODY, NOBODY)],
  "people/reveal revealPerson": ["asm", (acting) => revealPerson(acting, NOBODY, { reason: "call_back" })],
  "people/ticket-of ticketOf": ["asm", (acting) => ticketOf(acting, NOBODY, 0)],
  "people/timeline readTimeline": ["asm", (acting) => readTimeline(acting, NOBODY, {})],
  "people/view viewPerson": ["asm", (acting) => viewPerson(acting, NOBODY)],
  "presence/list listPresences": ["asm", (acting) => listPresences(acting)],
  "presence/show leavePresence": ["asm", (acting) => leavePresence(acting, NOBODY)],
  "presence/show showPresence": ["asm", (acting) => showPresence(acting, { tab: NOBODY, ticket: 0, state: "viewing" })],
  "reports/triage readTriageReport": ["sm", (acting) => readTriageReport(acting, { days: 7 })],
  "reports/wall readWall": ["sm", (acting) => readWall(acting, "Europe/Moscow")],
  "segments/check checkSegment": ["asmd", (acting) => checkSegment(acting, "RU-MOW", { email: "a@mail.example" })],
  "segments/enable-region enableRegion": ["m", (acting) => enableRegion(acting, "XX", true)],
  "segments/members segmentMembers": ["sm", async (acting) => segmentMembers(acting, "RU-MOW", "email")],
  "segments/members countMembers": ["sm", (acting) => countMembers(acting, "RU-MOW", "email")],
  "segments/still-mailed activeMailings": ["asmd", (acting) => activeMailings(acting, NOBODY, null)],
  "segments/still-mailed activeMailingsOfContact": ["asmd", (acting) => activeMailingsOfContact(acting, CONTACT, null)],
  "segments/subscribe subscribe": [
    "asm",
    (acting) => subscribe(acting, { personId: NOBODY, region: "RU-MOW", channel: "email" }),
  ],
  "segments/suppress-contact suppressContact": [
    "asmd",
    (acting) => suppressContact(acting, { contact: CONTACT, region: null, reason: "unsubscribed" }),
  ],
  "segments/unsubscribe unsubscribe": ["asmd", (acting) => unsubscribe(acting, { personId: NOBODY, region: null })],
  "settings/change changeSettings": ["m", (acting) => changeSettings(acting, { operatorName: "" })],
  "staff/change-role changeRole": ["m", (acting) => changeRole(acting, NOBODY, "agent")],
  "staff/create-staff createStaff": [
    "m",
    (acting) => createStaff(acting, { name: "", email: "", role: "agent", password: "" }),
  ],
  "staff/disable-staff disableStaff": ["m", (acting) => disableStaff(acting, NOBODY)],
  "staff/enable-staff enableStaff": ["m", (acting) => enableStaff(acting, NOBODY)],
  "staff/issue-token issueToken": ["md", (acting) => issueToken(acting, { name: "", role: "agent" })],
  "staff/list-colleagues listColleagues": ["asm", listColleagues],
  "staff/list-staff listStaff": ["m", listStaff],
  "staff/reset-password resetPassword": ["m", (acting) => resetPassword(acting, NOBODY, "x")],
  "staff/revoke-token revokeToken": ["md", (acting) => revokeToken(acting, NOBODY)],
  "templates/archive archiveTemplate": ["sm", (acting) => archiveTemplate(acting, 0)],
  "templates/create createTemplate": ["sm", (acting) => createTemplate(acting, TEMPLATE)],
  "templates/edit editTemplate": ["sm", (acting) => editTemplate(acting, 0, 1, TEMPLATE)],
  "templates/fill-for-ticket fillForTicket": ["asm", (acting) => fillForTicket(acting, 0, 0, "ru")],
  "templates/list listTemplates": ["asm", (acting) => listTemplates(acting)],
  "templates/read readTemplate": ["asm", (acting) => readTemplate(acting, 0)],
  "templates/restore restoreTemplate": ["sm", (acting) => restoreTemplate(acting, 0)],
  "tickets/add-request addRequest": ["asmd", (acting) => addRequest(acting, 0, { type: "edit" })],
  "tickets/append appendFollowUp": [
    "asmd",
    (acting) => appendFollowUp(acting, 0, { message: { text: "x" }, receivedAt: new Date(0) }),
  ],
  "tickets/apply-request applyRequest": ["asm", (acting) => applyRequest(acting, 0)],
  "tickets/apply-unsubscribes applyUnsubscribes": ["asm", (acting) => applyUnsubscribes(acting, 0)],
  "tickets/approve-erasure approveErasure": ["sm", (acting) => approveErasure(acting, 0)],
  "tickets/assign assignTicket": ["sm", (acting) => assignTicket(acting, 0, NOBODY)],
  "tickets/claim claimTicket": ["asm", (acting) => claimTicket(acting, 0)],
  "tickets/claim-next claimNext": ["asm", (acting) => claimNext(acting)],
  "tickets/counts countTickets": ["asm", (acting) => countTickets(acting, {}, 1)],
  "tickets/counts ticketCounts": ["asm", ticketCounts],
  "tickets/drafts/attach attachToDraft": [
    "asm",
    (acting) => attachToDraft(acting, 0, 0, { name: "", mediaType: "", content: Buffer.alloc(0) }),
  ],
  "tickets/drafts/detach detachFromDraft": ["asm", (acting) => detachFromDraft(acting, 0, 0, 0)],
  "tickets/drafts/discard discardDraft": ["asm", (acting) => discardDraft(acting, 0, 0)],
  "tickets/drafts/read readColleagueDrafts": ["asm", (acting) => readColleagueDrafts(acting, 0)],
  "tickets/drafts/read readOwnDraft": ["asm", (acting) => readOwnDraft(acting, 0)],
  "tickets/drafts/save saveDraft": [
    "asm",
    (acting) => saveDraft(acting, 0, 0, { subject: "", text: "x", templateId: null }),
  ],
  "tickets/list listTickets": ["asm", (acting) => listTickets(acting, {})],
  "tickets/list-assignees listAssignees": ["sm", listAssignees],
  "tickets/match matchPerson": ["asmd", (acting) => matchPerson(acting, 0, null)],
  "tickets/note addNote": ["asm", (acting) => addNote(acting, 0, "x")],
  "tickets/open openTickets": [
    "asmd",
    (acting) => openTickets(acting, [{ channel: "api", receivedAt: new Date(8.64e15), requests: [] }]),
  ],
  "tickets/plan-erasure planErasure": ["asm", (acting) => planErasure(acting, 0)],
  "tickets/read readTicket": ["asm", (acting) => readTicket(acting, 0)],
  "tickets/read-attachment readAttachment": ["asm", (acting) => readAttachment(acting, 0, 0, "download")],
  "tickets/read-html readMessageHtml": ["asm", (acting) => readMessageHtml(acting, 0)],
  "tickets/refusal-letter refusalLetter": ["asm", (acting) => refusalLetter(acting, 0, "withdrawn")],
  "tickets/refuse-request refuseRequest": ["asm", (acting) => refuseRequest(acting, 0, "misread")],
  "tickets/reject-erasure rejectErasure": ["sm", (acting) => rejectErasure(acting, 0)],
  "tickets/release releaseTicket": ["asm", (acting) => releaseTicket(acting, 0)],
  "tickets/reopen reopenTicket": ["asmd", (acting) => reopenTicket(acting, 0)],
  "tickets/reply replyToTicket": ["asm", (acting) => replyToTicket(acting, 0, { text: "x" })],
  "tickets/correct-request correctRequest": ["asm", (acting) => correctRequest(acting, 0, {})],
  "tickets/dismiss dismissTicket": ["asm", (acting) => dismissTicket(acting, 0, "spam")],
  "tickets/merge mergeTickets": ["asm", (acting) => mergeTickets(acting, 0, 0)],
  "tickets/snippets readSnippets": ["asm", (acting) => readSnippets(acting, {}, [])],
  "tickets/split splitTicket": ["asm", (acting) => splitTicket(acting, 0, [])],
  "tickets/take-over takeOverTicket": ["asm", (acting) => takeOverTicket(acting, 0, { from: NOBODY, reason: "other" })],
  "tickets/undismiss undismissTicket": ["asm", (acting) => undismissTicket(acting, 0)],
  "macros/archive archiveMacro": ["sm", (acting) => archiveMacro(acting, 0)],
  "macros/create createMacro": ["sm", (acting) => createMacro(acting, { nameRu: "", nameEn: "", steps: [] })],
  "macros/edit editMacro": ["sm", (acting) => editMacro(acting, 0, 1, { nameRu: "", nameEn: "", steps: [] })],
  "macros/list listMacros": ["asm", (acting) => listMacros(acting)],
  "macros/read readMacro": ["asm", (acting) => readMacro(acting, 0)],
  "macros/restore restoreMacro": ["sm", (acting) => restoreMacro(acting, 0)],
  "macros/run runMacro": ["asm", (acting) => runMacro(acting, 0, 0)],
  "tickets/note-print recordPrint": ["asm", (acting) => recordPrint(acting, 0, { revealed: false })],
  "tickets/link linkTickets": ["asm", (acting) => linkTickets(acting, 0, 1)],
  "tickets/unlink unlinkTickets": ["asm", (acting) => unlinkTickets(acting, 0, 1)],
  "tickets/preview-request previewRequest": ["asm", (acting) => previewRequest(acting, 0)],
  "tickets/undo-request undoRequest": ["asm", (acting) => undoRequest(acting, 0)],
  "tickets/undo-correction undoCorrection": ["asm", (acting) => undoCorrection(acting, 0)],
  "tickets/unmerge unmergeTicket": ["asm", (acting) => unmergeTicket(acting, 0)],
  "intake/take-as-request treatAsRequest": ["sm", (acting) => treatAsRequest(acting, 0)],
  "tickets/resolve resolveTicket": ["asm", (acting) => resolveTicket(acting, 0)],
  "tickets/withdraw-reply withdrawReply": ["asm", (acting) => withdrawReply(acting, 0, 0)],
  "views/change changeView": ["asm", (acting) => changeView(acting, NOBODY, {})],
  "views/columns keepColumns": ["asm", (acting) => keepColumns(acting, [])],
  "views/delete deleteView": ["asm", (acting) => deleteView(acting, NOBODY)],
  "views/list listViews": ["asm", listViews],
  "views/restore restoreView": ["asm", (acting) => restoreView(acting, NOBODY)],
  "views/save saveView": ["asm", (acting) => saveView(acting, VIEW)],
  "views/share shareView": ["sm", (acting) => shareView(acting, NOBODY, true)],
  "tickets/unsubscribe-by-token unsubscribeBySignedAddress": [
    "asmd",
    (acting) => unsubscribeBySignedAddress(acting, "none", { channel: "email", receivedAt: new Date() }, false),
  ],
  "api/require-person requirePersonOfRecord": ["asm", (acting) => requirePersonOfRecord(acting, NOBODY)],
  "api/request-lines requestLines": ["asm", (acting) => requestLines(acting, [0])],
};

const ROLES: Record<string, (desk: Desk) => Acting> = {
  a: (desk) => desk.agent(),
  s: (desk) => desk.supervisor(),
  m: (desk) => desk.admin(),
  d: (desk) => desk.system(),
};

describe("roles and verbs", () => {
  test("each verb is open to whom the table says, and to nobody else", async ({ desk }) => {
    const found: Record<string, string> = {};
    for (const [verb, [, call]] of Object.entries(VERBS)) {
      found[verb] = "";
      for (const [letter, acting] of Object.entries(ROLES)) {
        if (!(await isForbidden(() => call(acting(desk))))) found[verb] += letter;
      }
    }
    expect(found).toEqual(Object.fromEntries(Object.entries(VERBS).map(([verb, [who]]) => [verb, who])));
  });

  test("no verb that asks for a permission is missing from the table", () => {
    expect(Object.keys(VERBS).toSorted()).toEqual(guardedVerbs().toSorted());
  });
});

async function isForbidden(call: () => unknown): Promise<boolean> {
  try {
    await call();
    return false;
  } catch (thrown) {
    return thrown instanceof Refusal && thrown.code === "forbidden";
  }
}

/** `room/file name` of every exported function of the domain that asks for a permission. */
function guardedVerbs(): string[] {
  return readdirSync("domain", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.endsWith("permissions.ts"))
    .flatMap((file) =>
      readFileSync(`domain/${file}`, "utf8")
        .split(/^export (?:async )?function\*? /m)
        .slice(1)
        .filter((body) => body.split(/^}$/m)[0]!.includes("requirePermission(acting.actor"))
        .map((body) => `${file.slice(0, -".ts".length)} ${/^\w+/.exec(body)![0]}`),
    );
}
