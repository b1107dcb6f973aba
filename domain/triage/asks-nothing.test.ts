import { expect, test } from "vitest";
import { parseMail } from "@/domain/intake/parse/parse-mail";
import { letter, RETURNED_PART } from "@/tests/mail/letter";
import { triage } from "./triage";

const triaged = async (raw: string) => triage(await parseMail(Buffer.from(raw)));
const NOBODY = { emails: [], phones: [] };

test("a returned mail has recipients and is about no account", async () => {
  const report =
    "Content-Type: message/delivery-status\n\nReporting-MTA: dns; relay.example\n\nFinal-Recipient: rfc822; olga@gone.example\nAction: failed\nStatus: 5.1.1";
  const raw = letter({
    from: "mailer-daemon@relay.example",
    text: "Not delivered.",
    parts: [report, RETURNED_PART],
    report: "delivery-status",
  });
  expect(await triaged(raw)).toMatchObject({ kind: "bounce", account: NOBODY, recipients: ["olga@gone.example"] });
});

test("what a machine answers is about no account, whomever it names", async () => {
  const text = "Я в отпуске до 12 мая. Срочное: Иван, ivan@box.test, 8 900 100-00-01.";
  const found = await triaged(letter({ head: ["Auto-Submitted: auto-replied"], subject: "Автоответ", text }));
  expect(found).toMatchObject({ kind: "auto_reply", account: NOBODY, recipients: [] });
});

test("who asks is the account, and nobody's mail was returned", async () => {
  const found = await triaged(
    letter({ from: "Olga <olga@mail.example>", subject: "Удаление", text: "Удалите мой аккаунт." }),
  );
  expect(found).toMatchObject({ account: { emails: ["olga@mail.example"], phones: [] }, recipients: [] });
});
