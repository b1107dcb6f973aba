import { recordPersonView } from "@/domain/people/access/record-view";
import { revealPerson } from "@/domain/people/access/reveal";
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
import { readDistinctions } from "@/domain/people/search/distinctions";
import { findPeople } from "@/domain/people/search/find";
import { listPeople } from "@/domain/people/search/list";
import { subscribe } from "@/domain/people/subscriptions/subscribe";
import { suppressContact } from "@/domain/people/subscriptions/suppress-contact";
import { unsubscribe } from "@/domain/people/subscriptions/unsubscribe";
import { answerFact } from "@/domain/people/verification/answer";
import { askFact } from "@/domain/people/verification/ask";
import { readVerification } from "@/domain/people/verification/read";
import { ticketOf } from "@/domain/person-tickets/ticket-of";
import { activeMailings, activeMailingsOfContact } from "@/domain/segments/active-mailings";
import { checkSegment } from "@/domain/segments/check";
import { enableRegion } from "@/domain/segments/enable-region";
import { segmentMembers } from "@/domain/segments/members";
import { NOBODY, type RoleTable } from "./role-table";

const CONTACT = { kind: "email", value: "a@mail.example", normalised: "a@mail.example" } as const;

export const PEOPLE: RoleTable = {
  "people/access/record-view recordPersonView": ["asm", (acting) => recordPersonView(acting, NOBODY)],
  "people/access/reveal revealPerson": ["asm", (acting) => revealPerson(acting, NOBODY, { reason: "call_back" })],
  "people/access/timeline readTimeline": ["asm", (acting) => readTimeline(acting, NOBODY, {})],
  "people/create/create createPerson": ["asm", (acting) => createPerson(acting, { birthDate: "never" })],
  "people/duplicates/find findDuplicates": ["asm", (acting) => findDuplicates(acting, NOBODY)],
  "people/duplicates/judge judgeDuplicate": ["asm", (acting) => judgeDuplicate(acting, [NOBODY, "x"], "distinct")],
  "people/duplicates/list listDuplicates": ["asm", (acting) => listDuplicates(acting, {})],
  "people/duplicates/sweep sweepDuplicates": ["smd", sweepDuplicates],
  "people/edit/edit-fields editFields": ["asm", (acting) => editFields(acting, NOBODY, [], { assurance: "facts" })],
  "people/edit/edit editPerson": ["asm", (acting) => editPerson(acting, NOBODY, 1, {}, { assurance: "facts" })],
  "people/edit/last-change lastChange": ["asm", (acting) => lastChange(acting, NOBODY, "address")],
  "people/erase-record countRecord": ["asm", (acting) => countRecord(acting, NOBODY)],
  "people/erase-record eraseRecord": ["asm", (acting) => eraseRecord(acting, NOBODY)],
  "people/merge/merge mergePeople": [
    "sm",
    (acting) => mergePeople(acting, { from: NOBODY, into: "x", versions: { from: 1, into: 1 } }),
  ],
  "people/merge/plan-merge planMerge": ["sm", (acting) => planMerge(acting, NOBODY, "x")],
  "people/read readPerson": ["asm", (acting) => readPerson(acting, NOBODY)],
  "people/search/distinctions readDistinctions": ["asm", (acting) => readDistinctions(acting, [])],
  "people/search/find findPeople": ["asm", (acting) => findPeople(acting, { q: "x" })],
  "people/search/list listPeople": ["asm", (acting) => listPeople(acting, {})],
  "people/subscriptions/subscribe subscribe": [
    "asm",
    (acting) => subscribe(acting, { personId: NOBODY, region: "RU-MOW", channel: "email" }),
  ],
  "people/subscriptions/suppress-contact suppressContact": [
    "asmd",
    (acting) => suppressContact(acting, { contact: CONTACT, region: null, reason: "unsubscribed" }),
  ],
  "people/subscriptions/unsubscribe unsubscribe": [
    "asmd",
    (acting) => unsubscribe(acting, { personId: NOBODY, region: null }),
  ],
  "people/verification/answer answerFact": [
    "asm",
    (acting) => answerFact(acting, NOBODY, NOBODY, { fact: "address", right: true }),
  ],
  "people/verification/ask askFact": ["asm", (acting) => askFact(acting, NOBODY, NOBODY, "address")],
  "people/verification/read readVerification": ["asm", (acting) => readVerification(acting, NOBODY, NOBODY)],
  "person-tickets/ticket-of ticketOf": ["asm", (acting) => ticketOf(acting, NOBODY, 0)],
  "segments/active-mailings activeMailings": ["asmd", (acting) => activeMailings(acting, NOBODY, null)],
  "segments/active-mailings activeMailingsOfContact": [
    "asmd",
    (acting) => activeMailingsOfContact(acting, CONTACT, null),
  ],
  "segments/check checkSegment": ["asmd", (acting) => checkSegment(acting, "RU-MOW", { email: "a@mail.example" })],
  "segments/enable-region enableRegion": ["m", (acting) => enableRegion(acting, "XX", true)],
  "segments/members segmentMembers": ["sm", async (acting) => segmentMembers(acting, "RU-MOW", "email")],
};
