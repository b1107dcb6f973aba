import { spawn } from "node:child_process";
import { sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { bundleOf } from "@/bin/build/programs.mjs";
import { mailLedger } from "@/db/schema/intake";
import { mailTrouble, outbox } from "@/db/schema/outbox";
import { notifications } from "@/db/schema/together";
import { heartbeats } from "@/db/schema/worker";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { enableMailbox } from "@/domain/intake/mailboxes/enable";
import { queueMail } from "@/domain/outbox/queue-mail";
import { changeMailServer } from "@/domain/outbox/server/change";
import { type Desk, expect, test } from "../desk";
import { eventually } from "../eventually";
import { startImapServer } from "../mail/imap-server";
import { mailOf } from "../mail/mail-of";
import { startSmtpServer } from "../mail/smtp-server";
import { startWorker, type WorkerProcess } from "./worker-process";

function running(appUrl: string, settings: Record<string, string> = {}): WorkerProcess {
  const worker = startWorker(appUrl, settings);
  onTestFinished(async () => void (await worker.stop("SIGKILL")));
  return worker;
}

const read = (desk: Desk) => desk.db.$count(mailLedger, sql`${mailLedger.state} = 'done'`);

test("fetches, reads and answers what comes, and stops when told to", async ({ desk }) => {
  const [imap, smtp] = [await startImapServer(), await startSmtpServer()];
  onTestFinished(async () => void (await Promise.all([imap.stop(), smtp.stop()])));
  const worker = running(desk.connection.appUrl, { SMTP_URL: smtp.url });
  await eventually(async () => expect(await desk.db.$count(heartbeats)).toBe(1));

  const { id } = await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  imap.deliver(mailOf({ text: "Отпишите меня от рассылки" }));
  await eventually(async () => expect(smtp.taken).toHaveLength(1));
  expect(smtp.taken[0]).toMatchObject({ from: "", to: ["anna@mail.example"] });
  await eventually(async () =>
    expect(await desk.db.select({ state: outbox.state }).from(outbox)).toEqual([{ state: "sent" }]),
  );

  await enableMailbox(desk.admin(), id, false);
  await eventually(async () => expect(worker.output).toContain("the mailbox is disconnected"));
  expect(await worker.stop()).toBe(0);
  expect(worker.output).toContain("the worker has stopped");
  expect(worker.output).not.toContain("anna");
});

test("sends what waited as soon as a mail server is set, without being started again", async ({ desk }) => {
  const account = { login: "desk", password: "Eib2-secret" };
  const smtp = await startSmtpServer(undefined, { account });
  onTestFinished(smtp.stop);
  const worker = running(desk.connection.appUrl);
  await addMailbox(desk.admin(), {
    address: "privacy@desk.example",
    host: "127.0.0.1",
    port: 1,
    secure: true,
    login: "privacy",
    password: "secret",
    folder: "INBOX",
  });
  const { number } = await desk.ticket();
  for (const to of ["one@mail.example", "two@mail.example", "three@mail.example"])
    await queueMail(desk.agent(), { ticket: number, purpose: "reply", to, subject: "A", text: "B" });
  await eventually(async () => expect(await desk.db.$count(notifications)).toBe(1));

  const fields = { host: "127.0.0.1", port: Number(new URL(smtp.url).port), security: "none" };
  await changeMailServer(desk.admin(), 0, { ...fields, login: "desk", password: "wrong" });
  await eventually(async () => expect(await desk.db.select().from(mailTrouble)).toMatchObject([{ failure: "login" }]));
  await changeMailServer(desk.admin(), 1, { ...fields, ...account });
  await eventually(async () =>
    expect(smtp.taken.map(({ to }) => to[0])).toEqual(["one@mail.example", "two@mail.example", "three@mail.example"]),
  );
  await eventually(async () => expect(await desk.db.$count(outbox, sql`${outbox.state} = 'sent'`)).toBe(3));
  expect(await worker.stop()).toBe(0);
  expect(worker.output).not.toMatch(/Eib2|wrong|mail\.example/);
});

test("two workers share the work, and one watches the mailbox", async ({ desk }) => {
  const imap = await startImapServer();
  onTestFinished(imap.stop);
  await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  const workers = [running(desk.connection.appUrl), running(desk.connection.appUrl)];
  const watching = () => workers.filter(({ output }) => output.includes("the mailbox is connected"));
  await eventually(async () => {
    expect(watching()).toHaveLength(1);
    for (const { output } of workers) expect(output).toContain("the worker is running");
  });

  await watching()[0]!.stop("SIGKILL");
  imap.deliver(mailOf({ text: "Отпишите меня от рассылки" }));
  await eventually(async () => expect(await read(desk)).toBe(1));
  expect(watching()).toHaveLength(2);
});

test("ends when the process that started it is gone", async ({ desk }) => {
  const script = `
    const { spawn } = require("node:child_process");
    const worker = spawn(process.execPath, ["${bundleOf("worker")}"], { stdio: "ignore" });
    console.log(worker.pid);`;
  const env = { ...process.env, RIGHTSDESK_APP_DATABASE_URL: desk.connection.appUrl };
  const parent = spawn(process.execPath, ["-e", script], { env, stdio: ["ignore", "pipe", "inherit"] });
  const pid = await new Promise<number>((told) => parent.stdout.once("data", (chunk) => told(Number(chunk))));
  await eventually(async () => expect(await desk.db.$count(heartbeats)).toBe(1));

  parent.kill("SIGKILL");
  await eventually(async () => expect(() => process.kill(pid, 0)).toThrow());
});
