import { asc } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { mailTrouble, outbox } from "@/db/schema/outbox";
import { notifications } from "@/db/schema/together";
import { heartbeats } from "@/db/schema/worker";
import type { Acting } from "@/domain/acting";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { type Desk, expect, test } from "@/tests/desk";
import { type SmtpServer, startSmtpServer } from "@/tests/mail/smtp-server";
import { deliverNext } from "./deliver";
import { DeliveryFailure, deliveryFailure } from "./delivery-failure";
import { untilNextDelivery } from "./next-delivery";
import { noteNoServer } from "./note-no-server";
import { queueMail } from "./queue-mail";
import { smtpTransport, type Transport } from "./send-mail";
import { changeMailServer } from "./server/change";
import { readServerForDelivery } from "./server/for-delivery";
import { readStandstill } from "./server/standstill";
import { trySendingNow } from "./server/try-now";

const MINUTE = 60_000;

const later = (acting: Acting, minutes: number): Acting => ({
  ...acting,
  now: new Date(acting.now.getTime() + minutes * MINUTE),
});

/** A desk with a mailbox, and letters that wait, numbered as they were written. */
async function waiting(desk: Desk, letters: number): Promise<void> {
  await addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "secret",
    folder: "INBOX",
  });
  await desk.db.insert(heartbeats).values({ part: "worker", at: new Date() });
  const { number } = await desk.ticket();
  for (let count = 1; count <= letters; count += 1) await write(desk, number, count);
}

const write = (desk: Desk, ticket: number, count: number) =>
  queueMail(desk.agent(), {
    ticket,
    purpose: "reply",
    to: `p${count}@mail.example`,
    subject: `Letter ${count}`,
    text: "…",
  });

async function listening(): Promise<SmtpServer & { fields: Parameters<typeof changeMailServer>[2] }> {
  const smtp = await startSmtpServer();
  onTestFinished(smtp.stop);
  return { ...smtp, fields: { host: "127.0.0.1", port: Number(new URL(smtp.url).port), security: "none", login: "" } };
}

/** As the worker opens it. */
async function wayOut(desk: Desk): Promise<Transport> {
  const server = await readServerForDelivery(desk.system(), null);
  const transport = smtpTransport(server!.to);
  onTestFinished(() => transport.close());
  return { ...transport, server: server!.id };
}

/** A server that nobody can reach, and how often it was tried. */
function away(server = "environment 1", code = "ECONNREFUSED"): Transport & { tries: number } {
  const transport = {
    server,
    tries: 0,
    close: () => {},
    send: async () => {
      transport.tries += 1;
      throw deliveryFailure({ code: "ESOCKET", originalCode: code });
    },
  };
  return transport;
}

/** Something to wait for, until it is said to have come. */
function moment(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((come) => {
    resolve = come;
  });
  return { promise, resolve };
}

const states = (desk: Desk) =>
  desk.db.select({ state: outbox.state, attempts: outbox.attempts }).from(outbox).orderBy(asc(outbox.id));

test("while the server is away one letter tries for all, after longer and longer waits", async ({ desk }) => {
  await waiting(desk, 3);
  const transport = away();
  while (await deliverNext(desk.system(), transport));
  expect(transport.tries).toBe(1);
  expect(await untilNextDelivery(desk.system(), transport.server)).toBe(MINUTE);

  while (await deliverNext(later(desk.system(), 1), transport));
  expect(transport.tries).toBe(2);
  expect(await states(desk)).toMatchObject([{ attempts: 2 }, { attempts: 0 }, { attempts: 0 }]);
  expect(await desk.db.select().from(mailTrouble)).toMatchObject([
    { failure: "connection_refused", since: desk.now, attempts: 2, nextAttemptAt: later(desk.system(), 6).now },
  ]);
});

test("once the server is back all goes, each once, in the order in which it was written", async ({ desk }) => {
  await waiting(desk, 3);
  const smtp = await listening();
  await deliverNext(desk.system(), away("settings 1"));
  await changeMailServer(desk.admin(), 0, smtp.fields);
  await deliverNext(desk.system(), away("settings 1"));
  const transport = await wayOut(desk);

  expect(await deliverNext(desk.system(), transport)).toBe(false);
  while (await deliverNext(later(desk.system(), 1), transport));
  expect(smtp.taken.map(({ to }) => to[0])).toEqual(["p1@mail.example", "p2@mail.example", "p3@mail.example"]);
  expect(await desk.db.select().from(mailTrouble)).toEqual([]);
});

test("another server is tried at once, though the one before it was away", async ({ desk }) => {
  await waiting(desk, 2);
  await deliverNext(desk.system(), away());
  const smtp = await listening();
  await changeMailServer(desk.admin(), 0, smtp.fields);

  const transport = await wayOut(desk);
  while (await deliverNext(desk.system(), transport));
  expect(smtp.taken.map(({ to }) => to[0])).toEqual(["p1@mail.example", "p2@mail.example"]);
});

test("a letter under way while the server is changed goes out once", async ({ desk }) => {
  await waiting(desk, 2);
  const [before, after] = [await listening(), await listening()];
  await changeMailServer(desk.admin(), 0, before.fields);
  const old = await wayOut(desk);
  const begun = moment();
  const change = moment();
  const slow: Transport = {
    ...old,
    send: async (mail) => {
      begun.resolve();
      await change.promise;
      await old.send(mail);
    },
  };
  const under = deliverNext(desk.system(), slow);
  await begun.promise;
  await changeMailServer(desk.admin(), 1, after.fields);
  const fresh = await wayOut(desk);
  while (await deliverNext(desk.system(), fresh));
  change.resolve();
  await under;
  while (await deliverNext(desk.system(), fresh));

  const sent = [...before.taken, ...after.taken].map(({ to }) => to[0]);
  expect(sent.toSorted()).toEqual(["p1@mail.example", "p2@mail.example"]);
  expect(await states(desk)).toMatchObject([{ state: "sent" }, { state: "sent" }]);
});

test("what fails at the server before does not hold up the one after it", async ({ desk }) => {
  await waiting(desk, 2);
  const smtp = await listening();
  const begun = moment();
  const change = moment();
  const slow: Transport = {
    server: "settings 0",
    close: () => {},
    send: async () => {
      begun.resolve();
      await change.promise;
      throw new DeliveryFailure("timeout");
    },
  };
  const under = deliverNext(desk.system(), slow);
  await begun.promise;
  await changeMailServer(desk.admin(), 0, smtp.fields);
  change.resolve();
  await under;

  const transport = await wayOut(desk);
  while (await deliverNext(desk.system(), transport));
  expect(smtp.taken).toHaveLength(2);
});

test("what one recipient's server refuses holds nobody else up", async ({ desk }) => {
  await waiting(desk, 2);
  const smtp = await listening();
  await changeMailServer(desk.admin(), 0, smtp.fields);
  const transport = await wayOut(desk);
  smtp.refuse(450);
  await deliverNext(desk.system(), transport);
  smtp.refuse(null);
  await deliverNext(desk.system(), transport);
  expect(await states(desk)).toMatchObject([{ state: "queued" }, { state: "sent" }]);
  expect(await desk.db.$count(mailTrouble)).toBe(0);
});

test("admins hear once that no letter goes out, however many wait and however long", async ({ desk }) => {
  await waiting(desk, 3);
  const told = async () =>
    (await desk.db.select().from(notifications)).map(({ staffId, codes }) => [staffId, codes.failure]);
  for (let turn = 0; turn < 3; turn += 1) await noteNoServer(later(desk.system(), turn));
  expect(await told()).toEqual([[desk.staffId("admin"), "no_server"]]);

  const transport = away();
  await deliverNext(desk.system(), transport);
  expect(await told()).toHaveLength(1);
  for (const minute of [1, 6, 21, 81]) await deliverNext(later(desk.system(), minute), transport);
  expect(transport.tries).toBe(5);
  expect(await told()).toEqual([
    [desk.staffId("admin"), "no_server"],
    [desk.staffId("admin"), "connection_refused"],
  ]);
});

test("nobody is told of a server that is not needed", async ({ desk }) => {
  await waiting(desk, 0);
  await noteNoServer(desk.system());
  expect(await desk.db.$count(notifications)).toBe(0);
  expect(await desk.db.$count(mailTrouble)).toBe(0);
});

test("what stands in the way is said, as long as it is so", async ({ desk }) => {
  await waiting(desk, 1);
  const says = () => readStandstill(desk.agent(), undefined);
  expect(await says()).toEqual({ why: "no_server", since: null, nextAttemptAt: null });
  await noteNoServer(later(desk.system(), 1));
  expect(await says()).toMatchObject({ why: "no_server", since: desk.now });

  const smtp = await listening();
  await changeMailServer(desk.admin(), 0, smtp.fields);
  expect(await says()).toBeNull();
  await deliverNext(desk.system(), away("settings 1", "ETIMEDOUT"));
  expect(await says()).toEqual({ why: "timeout", since: desk.now, nextAttemptAt: later(desk.system(), 1).now });

  await trySendingNow(desk.admin());
  expect(await says()).toBeNull();
  expect(await deliverNext(desk.system(), await wayOut(desk))).toBe(true);
  expect(smtp.taken).toHaveLength(1);

  await desk.db.update(heartbeats).set({ at: new Date(Date.now() - 61_000) });
  expect(await says()).toMatchObject({ why: "no_worker" });
});

test.each([
  [{ code: "EAUTH", responseCode: 535 }, "login"],
  [{ code: "EAUTH", responseCode: 454 }, "unavailable"],
  [{ code: "EAUTH" }, "login"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 530, response: "530 Must issue a STARTTLS" }, "tls"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 530, response: "530 Authentication required" }, "login"],
  [{ code: "EENVELOPE", command: "MAIL FROM", responseCode: 552, response: "552 too large" }, "refused"],
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 554, response: "554 Relay access denied" }, "sender_refused"],
  [{ code: "EENVELOPE", command: "RCPT TO", responseCode: 421, response: "421 too many" }, "unavailable"],
  [{ code: "ESOCKET", originalCode: "SELF_SIGNED_CERT_IN_CHAIN" }, "tls"],
  [{ code: "ESOCKET", originalCode: "EHOSTUNREACH" }, "connection_refused"],
  [{ code: "ETIMEDOUT", command: "CONN" }, "timeout"],
  [{ code: "EDNS", originalCode: "ENOTFOUND" }, "host_not_found"],
  [{ code: "EMESSAGE" }, "other"],
])("%j is %s", (error, code) => {
  expect(deliveryFailure(error).code).toBe(code);
});
