import { generateKeyPairSync } from "node:crypto";
import { eq } from "drizzle-orm";
import { authenticate } from "mailauth";
import PostalMime from "postal-mime";
import { onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { storeMail } from "@/domain/intake/store/store-mail";
import { addAttachment } from "@/domain/tickets/attachments/add-attachment";
import { addMessage } from "@/domain/tickets/conversation/add-message";
import { findValues } from "@/tests/database/find-values";
import { type Desk, expect, test } from "@/tests/desk";
import { check } from "@/tests/identity-check";
import { type SmtpServer, startSmtpServer } from "@/tests/mail/smtp-server";
import { countOutbox } from "./count-outbox";
import { deliverNext } from "./deliver";
import { markBounced } from "./mark-bounced";
import { untilNextDelivery } from "./next-delivery";
import { type NewMail, queueMail } from "./queue-mail";
import { readReplyAddress } from "./reply-address";
import { retryMail } from "./retry";
import { smtpTransport, type Transport } from "./send-mail";

const MINUTE = 60_000;

/** A desk with a mailbox, a mail server that takes its mail, and a ticket to write about. */
async function posting(
  desk: Desk,
): Promise<{ smtp: SmtpServer; transport: Transport; mail: NewMail & { ticket: number } }> {
  const smtp = await startSmtpServer();
  const transport = smtpTransport(smtp.url);
  onTestFinished(async () => {
    transport.close();
    await smtp.stop();
  });
  await addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "secret",
    folder: "INBOX",
  });
  const { number } = await desk.ticket();
  const mail = {
    ticket: number,
    purpose: "reply",
    to: "anna@mail.example",
    subject: "Ваш вопрос",
    text: "Здравствуйте!\n",
  } as const;
  return { smtp, transport, mail };
}

async function row(desk: Desk, id: number) {
  const [found] = await desk.db.select().from(outbox).where(eq(outbox.id, id));
  return found!;
}

const later = (acting: Acting, minutes: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + minutes * MINUTE),
});

test("sends what is due, forgets whom it was for, and says so in the history", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id } = await queueMail(desk.agent(), { ...mail, inReplyTo: "parent@mail.example" });

  expect(await deliverNext(desk.system(), transport)).toBe(true);
  expect(await deliverNext(desk.system(), transport)).toBe(false);
  const sent = await row(desk, id);
  expect(sent).toMatchObject({ state: "sent", envelope: null, attempts: 1, sentAt: desk.now });
  expect(smtp.taken).toHaveLength(1);
  expect(smtp.taken[0]).toMatchObject({ from: "privacy@desk.example", to: ["anna@mail.example"] });
  expect(smtp.taken[0]!.header("message-id")).toBe(`<${sent.mailMessageId}>`);
  expect(smtp.taken[0]!.header("in-reply-to")).toBe("<parent@mail.example>");
  expect(smtp.taken[0]!.header("auto-submitted")).toBeUndefined();
  expect(await desk.trail({ ticket: mail.ticket })).toContain("ticket.told");
});

test("marks automatic mail, so that no machine answers it", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  await queueMail(desk.system(), { ...mail, purpose: "acknowledgement" });

  await deliverNext(desk.system(), transport);
  expect(smtp.taken[0]!.header("auto-submitted")).toBe("auto-replied");
  expect(smtp.taken[0]!.header("x-auto-response-suppress")).toBe("All");
});

test("tries again later, with the same Message-ID, when the server puts it off", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id } = await queueMail(desk.agent(), mail);
  smtp.refuse(450);
  await deliverNext(desk.system(), transport);
  const first = await row(desk, id);
  expect(first).toMatchObject({ state: "queued", attempts: 1, failure: "postponed" });
  expect(first.nextAttemptAt).toEqual(later(desk.system(), 1).now);

  smtp.refuse(null);
  expect(await deliverNext(desk.system(), transport)).toBe(false);
  expect(await deliverNext(later(desk.system(), 1), transport)).toBe(true);
  expect(smtp.taken[0]!.header("message-id")).toBe(`<${first.mailMessageId}>`);
  expect(await row(desk, id)).toMatchObject({ state: "sent", failure: null });
});

test("gives up at once on a recipient who is refused for good, until somebody tries again", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id } = await queueMail(desk.agent(), mail);
  smtp.refuse(550);
  await deliverNext(desk.system(), transport);
  expect(await row(desk, id)).toMatchObject({ state: "failed", failure: "refused" });
  expect(await desk.trail({ ticket: mail.ticket })).toContain("ticket.not_told");
  expect(await countOutbox(desk.supervisor())).toMatchObject({ failed: 1, undelivered: 1 });

  smtp.refuse(null);
  await retryMail(desk.agent(), id);
  await deliverNext(desk.system(), transport);
  expect(await countOutbox(desk.supervisor())).toMatchObject({ sentToday: 1, failed: 0, undelivered: 0 });
  await expect(retryMail(desk.agent(), id)).rejects.toMatchRefusal("conflict");
});

test("gives up after a day without a server", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id } = await queueMail(desk.agent(), mail);
  await smtp.stop();

  let attempts = 0;
  let acting = desk.system();
  while ((await row(desk, id)).state === "queued") {
    acting = { ...acting, now: (await row(desk, id)).nextAttemptAt };
    await deliverNext(acting, transport);
    attempts += 1;
  }
  const hours = (acting.now.getTime() - desk.now.getTime()) / (60 * MINUTE);
  expect(await row(desk, id)).toMatchObject({ state: "failed", failure: "connection_refused", attempts });
  expect(hours).toBeGreaterThan(23);
  expect(hours).toBeLessThanOrEqual(24);
});

test("is sent once by any number of workers", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  for (let count = 0; count < 5; count += 1) await queueMail(desk.agent(), mail);

  await Promise.all(Array.from({ length: 20 }, () => deliverNext(desk.system(), transport)));
  while (await deliverNext(desk.system(), transport));
  expect(new Set(smtp.taken.map((taken) => taken.header("message-id"))).size).toBe(5);
  expect(smtp.taken).toHaveLength(5);
});

test("is for the desk itself", async ({ desk }) => {
  const { transport } = await posting(desk);
  await expect(deliverNext(desk.admin(), transport)).rejects.toMatchRefusal("forbidden");
  await expect(countOutbox(desk.agent())).rejects.toMatchRefusal("forbidden");
});

test("says whom to answer, and that automatic answers have no way back", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  for (const purpose of ["reply", "acknowledgement", "confirmation"] as const)
    await queueMail(desk.system(), { ...mail, purpose });
  while (await deliverNext(desk.system(), transport));

  expect(smtp.taken.map(({ from }) => from)).toEqual(["privacy@desk.example", "", "privacy@desk.example"]);
  for (const { header } of smtp.taken) {
    expect(header("from")).toBe("Rightsdesk <privacy@desk.example>");
    expect(header("reply-to")).toBe("privacy@desk.example");
    expect(header("message-id")).toMatch(/@desk\.example>$/);
    expect(Math.abs(Date.parse(header("date")!) - Date.now())).toBeLessThan(60_000);
    expect(header("mime-version")).toBe("1.0");
    expect(header("list-unsubscribe")).toBeUndefined();
  }
});

test("asks for the answer at a signed address where the server takes one", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  await desk.db.update(mailboxes).set({ plusAddressing: true });
  await queueMail(desk.agent(), mail);
  await deliverNext(desk.system(), transport);
  expect(readReplyAddress(smtp.taken[0]!.header("reply-to")!)).toBe(mail.ticket);
});

test("takes the message's files along", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id: messageId } = await addMessage(desk.agent(), mail.ticket, "out", { text: mail.text }, desk.now);
  const content = Buffer.from("%PDF-1.7 выписка");
  await addAttachment(desk.agent(), { messageId }, { name: "Выписка № 1.pdf", mediaType: "application/pdf", content });
  await queueMail(desk.agent(), { ...mail, messageId });
  await deliverNext(desk.system(), transport);

  const { attachments } = await PostalMime.parse(smtp.taken[0]!.raw);
  expect(attachments).toMatchObject([{ filename: "Выписка № 1.pdf", mimeType: "application/pdf" }]);
  expect(Buffer.from(attachments[0]!.content as ArrayBuffer)).toEqual(content);
});

test("comes from the mailbox that the ticket's mail came to", async ({ desk }) => {
  const { smtp, transport, mail } = await posting(desk);
  const { id } = await addMailbox(desk.admin(), {
    address: "help@second.example",
    host: "imap.second.example",
    port: 993,
    secure: true,
    login: "help",
    password: "secret",
    folder: "INBOX",
  });
  await storeMail(desk.system(), { raw: Buffer.from("x"), mailbox: { id, uidValidity: 1, uid: 1 } });
  await desk.db.update(mailLedger).set({ ticketNumber: mail.ticket });
  await queueMail(desk.agent(), mail);
  await deliverNext(desk.system(), transport);
  expect(smtp.taken[0]).toMatchObject({ from: "help@second.example" });
  expect(smtp.taken[0]!.header("message-id")).toContain("@second.example>");
});

test("does not go before its time", async ({ desk }) => {
  const { transport, mail } = await posting(desk);
  await queueMail(desk.agent(), { ...mail, notBefore: later(desk.system(), 1).now });
  expect(await deliverNext(desk.system(), transport)).toBe(false);
  expect(await untilNextDelivery(desk.system())).toBe(MINUTE);
  expect(await deliverNext(later(desk.system(), 1), transport)).toBe(true);
  expect(await untilNextDelivery(desk.system())).toBeNull();
});

test("is signed by the key of the domain", async ({ desk }) => {
  const { smtp, mail } = await posting(desk);
  const keys = generateKeyPairSync("rsa", {
    modulusLength: 1024,
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const key = { domainName: "desk.example", keySelector: "desk", privateKey: keys.privateKey };
  const transport = smtpTransport(smtp.url, key);
  onTestFinished(() => transport.close());
  await queueMail(desk.agent(), mail);
  await deliverNext(desk.system(), transport);

  const published = [[`v=DKIM1; k=rsa; p=${keys.publicKey.toString("base64")}`]];
  const resolver = async (name: string, type: string) => {
    if (name === "desk._domainkey.desk.example" && type === "TXT") return published;
    throw Object.assign(new Error("none"), { code: "ENOTFOUND" });
  };
  const { dkim } = await authenticate(smtp.taken[0]!.raw, { trustReceived: false, resolver } as never);
  expect(dkim.results).toMatchObject([{ signingDomain: "desk.example", status: { result: "pass" } }]);
});

test("a letter that has no ticket goes out, is recorded for its person, and comes back to whoever sent it", async ({
  desk,
}) => {
  const { smtp, transport } = await posting(desk);
  const person = await desk.person();
  const { token } = await check(desk.agent(), { call: crypto.randomUUID(), personId: person.id }, person.id);
  await deliverNext(desk.system(), transport);

  const sent = smtp.taken[0]!;
  expect(sent).toMatchObject({ from: "privacy@desk.example", to: [person.email] });
  expect(sent.header("reply-to")).toBe("privacy@desk.example");
  expect(sent.header("auto-submitted")).toBe("auto-generated");
  expect(sent.header("in-reply-to")).toBeUndefined();
  expect(await desk.trail({ person: person.id })).toContain("ticket.told");
  const [letter] = await desk.db.select().from(outbox).where(eq(outbox.purpose, "identity_check"));
  expect(letter).toMatchObject({ state: "sent", envelope: null, ticketNumber: null });
  expect(await markBounced(desk.system(), letter!.mailMessageId)).toMatchObject({ ticket: null });
  expect(await findValues(desk.db, [token])).toEqual([]);
});
