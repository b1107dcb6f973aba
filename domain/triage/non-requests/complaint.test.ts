import { expect, test } from "vitest";
import { type Letter, letter, part, RETURNED, RETURNED_PART, understood } from "@/tests/mail/letter";

const LOOP: Letter = { from: "fbl@isp.test", subject: "FW: News", report: "feedback-report", text: "An abuse report" };
const feedback = (...fields: string[]) => part("message/feedback-report", fields.join("\n"));
const reported = (to: string) => part("message/rfc822", RETURNED.replace("olga@gone.example", to));
const COMPLAINTS: [name: string, letter: Letter, to: string[]][] = [
  ["as the standard says", { ...LOOP, parts: [feedback("Original-Rcpt-To: olga@isp.test")] }, ["olga@isp.test"]],
  ["without its part", { ...LOOP, parts: [reported("olga@isp.test")] }, ["olga@isp.test"]],
  [
    "with the head of the mail only",
    { ...LOOP, parts: [feedback("Feedback-Type: abuse"), part("text/rfc822-headers", RETURNED)] },
    ["olga@gone.example"],
  ],
  ["of nobody", { ...LOOP, parts: [feedback("Feedback-Type: abuse"), reported("Undisclosed")] }, []],
  ["redacted", { ...LOOP, parts: [feedback("Redacted-Address: redacted"), reported("redacted@isp.test")] }, []],
  ["hashed", { ...LOOP, parts: [feedback("Original-Rcpt-To: 0b0552085c94f7bc605b02cf12c0535a@isp.test")] }, []],
  [
    "with the recipient in a header",
    {
      from: "staff@isp.test",
      subject: "complaint about message from 192.0.2.2",
      text: "",
      parts: [part("message/rfc822", `X-HmXmrOriginalRecipient: olga@isp.test\n${RETURNED}`)],
    },
    ["olga@isp.test"],
  ],
  [
    "by a loop of any name, in no words",
    {
      from: "relay@isp.test",
      subject: "complaint about message from 192.0.2.2",
      text: "",
      parts: [part("message/rfc822", `X-HmXmrOriginalRecipient: olga@isp.test\n${RETURNED}`)],
    },
    ["olga@isp.test"],
  ],
  [
    "as JSON",
    {
      text: '{"notificationType":"Complaint","complaint":{"complainedRecipients":[{"emailAddress":"Olga <OLGA@isp.test>"}]}}',
    },
    ["olga@isp.test"],
  ],
];

test.each(COMPLAINTS)("a complaint %s", async (_, wish, to) => {
  const answer = { kind: "complaint", to, lane: "main", requests: ["unsubscribe"] };
  expect(await understood(letter(wish))).toEqual(answer);
});

test("a report that no recipient made asks for no unsubscription", async () => {
  for (const type of ["auth-failure", "not-spam", "virus"]) {
    const wish = { ...LOOP, parts: [feedback(`Feedback-Type: ${type}`), RETURNED_PART] };
    expect(await understood(letter(wish))).toMatchObject({ kind: "complaint", requests: [] });
  }
});

test("a mail program that unsubscribes for its user is heard, although it says that it is a program", async () => {
  const head = ["Auto-Submitted: auto-replied", "X-Apple-Unsubscribe: true"];
  const wish = { head, subject: "unsubscribe", text: "Mail sent this email to unsubscribe from the message." };
  expect(await understood(letter(wish))).toMatchObject({ lane: "main", requests: ["unsubscribe"] });
});
