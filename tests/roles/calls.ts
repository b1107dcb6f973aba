import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { listCallDrafts } from "@/domain/calls/drafts/list";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { saveCallDraft } from "@/domain/calls/drafts/save";
import { endCall } from "@/domain/calls/end";
import { findCallers } from "@/domain/calls/find-callers";
import { listUnfinishedCalls } from "@/domain/calls/list-unfinished";
import { closeCall } from "@/domain/calls/log/close";
import { logCall } from "@/domain/calls/log/log";
import { readAnnouncedCall, readCallKey, readOwnCall } from "@/domain/calls/read";
import { ringCall } from "@/domain/calls/ring";
import { takeCall } from "@/domain/calls/take";
import { alertDue } from "@/domain/notifications/alert-due";
import { countUnread } from "@/domain/notifications/count-unread";
import { listNotifications } from "@/domain/notifications/list";
import { markRead } from "@/domain/notifications/mark-read";
import { listPresences } from "@/domain/presence/list";
import { leavePresence, showPresence } from "@/domain/presence/show";
import { receiveSampleMail } from "@/domain/samples/receive-sample-mail";
import { ringSampleCall } from "@/domain/samples/ring-sample-call";
import { NOBODY, type RoleTable } from "./role-table";

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

export const CALLS: RoleTable = {
  "calls/log/close closeCall": [
    "asm",
    (acting) => closeCall(acting, { call: 0, startedAt: new Date(0), as: "silent", key: NOBODY }),
  ],
  "calls/drafts/discard discardCallDraft": ["asm", (acting) => discardCallDraft(acting, { call: 0 })],
  "calls/drafts/list listCallDrafts": ["asm", (acting) => listCallDrafts(acting)],
  "calls/drafts/read readCallDraft": ["asm", (acting) => readCallDraft(acting, { call: 0 })],
  "calls/drafts/save saveCallDraft": [
    "asm",
    (acting) => saveCallDraft(acting, { call: 0 }, 0, { text: "{}", personId: null }),
  ],
  "calls/end endCall": ["asm", (acting) => endCall(acting, "none", { at: new Date(0) })],
  "calls/find-callers findCallers": ["asm", (acting) => findCallers(acting, "x")],
  "calls/list-unfinished listUnfinishedCalls": ["asm", listUnfinishedCalls],
  "calls/log/log logCall": ["asm", (acting) => logCall(acting, { ...CALL, requests: [] })],
  "calls/read readAnnouncedCall": ["asm", (acting) => readAnnouncedCall(acting, 0)],
  "calls/read readCallKey": ["asm", (acting) => readCallKey(acting, NOBODY)],
  "calls/read readOwnCall": ["asm", (acting) => readOwnCall(acting, 0)],
  "calls/ring ringCall": ["asm", (acting) => ringCall(acting, { callId: "a", agent: "", at: new Date(0) })],
  "calls/take takeCall": ["asm", (acting) => takeCall(acting, 0)],
  "notifications/alert-due alertDue": ["d", alertDue],
  "notifications/count-unread countUnread": ["asm", countUnread],
  "notifications/list listNotifications": ["asm", (acting) => listNotifications(acting)],
  "notifications/mark-read markRead": ["asm", (acting) => markRead(acting, { upTo: 0 })],
  "samples/receive-sample-mail receiveSampleMail": ["asmd", receiveSampleMail],
  "samples/ring-sample-call ringSampleCall": ["asm", ringSampleCall],
  "presence/list listPresences": ["asm", (acting) => listPresences(acting)],
  "presence/show leavePresence": ["asm", (acting) => leavePresence(acting, NOBODY)],
  "presence/show showPresence": ["asm", (acting) => showPresence(acting, { tab: NOBODY, ticket: 0, state: "viewing" })],
};
