import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import { history } from "@/db/schema/history";
import { mailServer, outbox } from "@/db/schema/outbox";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { type Desk, expect, test } from "@/tests/desk";
import { startSmtpServer } from "@/tests/mail/smtp-server";
import { changeMailServer } from "./change";
import { readServerForDelivery } from "./for-delivery";
import type { MailServerFields } from "./judge";
import { readMailServer } from "./read";
import { removeMailServer } from "./remove";
import { testMailServer } from "./test-server";

const SERVER = { host: "smtp.desk.example", port: 587, security: "starttls", login: "desk", password: "Eib2-secret" };

async function listening(ways: Parameters<typeof startSmtpServer>[1] = {}) {
  const smtp = await startSmtpServer(undefined, ways);
  onTestFinished(smtp.stop);
  return { smtp, host: "127.0.0.1", port: Number(new URL(smtp.url).port) };
}

const addPrivacyMailbox = (desk: Desk) =>
  addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "imap.desk.example",
    port: 993,
    secure: true,
    login: "privacy",
    password: "secret",
    folder: "INBOX",
  });

test("is kept with its password sealed, and the history says nothing of it", async ({ desk }) => {
  await changeMailServer(desk.admin(), 0, { ...SERVER, host: " SMTP.desk.example " });

  expect(await readMailServer(desk.admin(), undefined)).toMatchObject({
    version: 1,
    stored: { host: "smtp.desk.example", port: 587, security: "starttls", login: "desk" },
    fixed: null,
  });
  const kept = JSON.stringify([
    await desk.db.select().from(mailServer),
    await desk.db.select().from(history),
    await readMailServer(desk.admin(), "smtp://env:Env-secret@mail.example"),
  ]);
  expect(kept).not.toMatch(/secret/);
  expect(kept).not.toContain(Buffer.from(SERVER.password).toString("hex"));
  const [told] = await desk.db.select().from(history);
  expect(told).toMatchObject({
    action: "settings.changed",
    details: { setting: "mail_server", host: "smtp.desk.example", security: "starttls", password: "new" },
  });
  expect(await readServerForDelivery(desk.system(), null)).toMatchObject({ to: { password: SERVER.password } });
});

test("keeps the password for the same account of the same host, and never sends it elsewhere", async ({ desk }) => {
  await changeMailServer(desk.admin(), 0, SERVER);
  await changeMailServer(desk.admin(), 1, { ...SERVER, port: 465, security: "tls", password: "" });
  expect(await readServerForDelivery(desk.system(), null)).toMatchObject({
    id: "settings 2",
    to: { port: 465, password: SERVER.password },
  });

  for (const other of [{ host: "smtp.evil.example" }, { login: "another" }]) {
    const needsPassword = { code: "invalid", errors: [{ field: "password", code: "required" }] };
    const moved = { ...SERVER, ...other, password: "" };
    await expect(changeMailServer(desk.admin(), 2, moved)).rejects.toMatchObject(needsPassword);
    await expect(testMailServer(desk.admin(), { fields: moved })).rejects.toMatchObject(needsPassword);
  }
});

test("the second of two windows is told that the first was faster", async ({ desk }) => {
  const both = [8025, 8026].map((port) => changeMailServer(desk.admin(), 0, { ...SERVER, port }));
  const ends = await Promise.allSettled(both);
  expect(ends.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  await expect(changeMailServer(desk.admin(), 0, SERVER)).rejects.toMatchRefusal("conflict");
  await expect(removeMailServer(desk.admin(), 0)).rejects.toMatchRefusal("conflict");
  expect(await desk.trail({})).toEqual(["settings.changed"]);
});

test("can be taken away again, and nothing of the password stays", async ({ desk }) => {
  await changeMailServer(desk.admin(), 0, SERVER);
  await removeMailServer(desk.admin(), 1);
  expect(await desk.db.select().from(mailServer)).toMatchObject([
    { host: null, login: null, passwordSealed: null, version: 2 },
  ]);
  expect(await readServerForDelivery(desk.system(), null)).toBeNull();
});

test.for<[Partial<MailServerFields>, { field: string; code: string }]>([
  [{ host: "" }, { field: "host", code: "required" }],
  [{ host: "smtp://mail.example" }, { field: "host", code: "bad_smtp_host" }],
  [{ host: "mail.example\r\nRCPT" }, { field: "host", code: "bad_smtp_host" }],
  [{ port: 0 }, { field: "port", code: "bad_port" }],
  [{ port: Number.NaN }, { field: "port", code: "bad_port" }],
  [{ port: 65_536 }, { field: "port", code: "bad_port" }],
  [{ security: "ssl" }, { field: "security", code: "unknown" }],
  [{ security: "none" }, { field: "security", code: "secret_in_the_clear" }],
])("refuses %j", async ([wrong, error], { desk }) => {
  const refused = changeMailServer(desk.admin(), 0, { ...SERVER, ...wrong });
  await expect(refused).rejects.toMatchObject({ code: "invalid", errors: [error] });
});

test("the environment wins, and each of its servers has a name of its own", async ({ desk }) => {
  await changeMailServer(desk.admin(), 0, SERVER);
  const one = await readServerForDelivery(desk.system(), "smtp://a:b@mail.example");
  const other = await readServerForDelivery(desk.system(), "smtp://a:c@mail.example");
  expect(one).toMatchObject({ from: "environment", to: "smtp://a:b@mail.example" });
  expect(one!.id).not.toBe(other!.id);
  expect(one!.id).not.toContain("mail.example");
  expect((await readMailServer(desk.admin(), "smtps://m%40x:b@mail.example")).fixed).toEqual({
    host: "mail.example",
    port: 465,
    security: "tls",
    login: "m@x",
  });
});

test("a test signs in, and sends a letter to the admin's own address when asked", async ({ desk }) => {
  const account = { login: "desk", password: "Eib2-secret" };
  const { smtp, host, port } = await listening({ account });
  const fields = { host, port, security: "none", ...account };
  expect(await testMailServer(desk.admin(), { fields })).toBe("ok");
  expect(smtp.taken).toEqual([]);

  const letter = { subject: "A test", text: "It works.\n" };
  expect(await testMailServer(desk.admin(), { fields }, { letter })).toBe("no_sender");
  await addPrivacyMailbox(desk);
  expect(await testMailServer(desk.admin(), { fields }, { letter })).toBe("ok");
  expect(smtp.taken).toMatchObject([{ from: "privacy@desk.example", to: ["admin@desk.test"] }]);
  const fromEnvironment = { smtpUrl: `smtp://desk:Eib2-secret@${host}:${port}` };
  expect(await testMailServer(desk.admin(), fromEnvironment)).toBe("ok");
  expect(await desk.db.$count(outbox)).toBe(0);
});

test("a test says what is in the way", async ({ desk }) => {
  await addPrivacyMailbox(desk);
  const letter = { subject: "A test", text: "It works.\n" };
  const plain = { security: "none", login: "" };
  const asks = async (fields: Partial<MailServerFields> & { password?: string }) =>
    testMailServer(desk.admin(), { fields: { host: "127.0.0.1", port: 25, ...plain, ...fields } }, { letter });

  const strict = await listening({ account: { login: "desk", password: "right" } });
  expect(await asks({ port: strict.port, login: "desk", password: "wrong" })).toBe("login");
  expect(await asks({ port: strict.port })).toBe("login");
  const open = await listening();
  expect(await asks({ port: open.port, login: "desk", password: "any" })).toBe("login");
  expect(await asks({ port: open.port, security: "starttls" })).toBe("tls");
  expect(await asks({ port: open.port, security: "tls" })).toBe("tls");
  const unvouched = await listening({ tls: "offered" });
  expect(await asks({ port: unvouched.port, security: "starttls" })).toBe("tls");
  const choosy = await listening({ senders: ["other@desk.example"] });
  expect(await asks({ port: choosy.port })).toBe("sender_refused");
  open.smtp.refuse(550);
  expect(await asks({ port: open.port })).toBe("refused");
  expect(await asks({ host: "nowhere.invalid" })).toBe("host_not_found");
  await strict.smtp.stop();
  expect(await asks({ port: strict.port })).toBe("connection_refused");
});

test("a server that says it is busy, or something else altogether, is no bug", async ({ desk }) => {
  const greetings = ["421 not now\r\n", "554 go away\r\n", "HTTP/1.1 400 Bad Request\r\n\r\n"];
  const found: string[] = [];
  for (const greeting of greetings) {
    const server = createServer((socket) => socket.on("error", () => {}).end(greeting));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const fields = { host: "127.0.0.1", port, security: "none", login: "" };
    found.push(await testMailServer(desk.admin(), { fields }));
  }
  expect(found).toEqual(["unavailable", "unavailable", "other"]);
});

test("is the business of admins alone", async ({ desk }) => {
  for (const acting of [desk.agent(), desk.supervisor(), desk.system()]) {
    await expect(changeMailServer(acting, 0, SERVER)).rejects.toMatchRefusal("forbidden");
    await expect(testMailServer(acting, { fields: SERVER })).rejects.toMatchRefusal("forbidden");
    await expect(readMailServer(acting, undefined)).rejects.toMatchRefusal("forbidden");
  }
});
