import { setTimeout as pause } from "node:timers/promises";
import { startOwnDatabase } from "@/tests/database/own-database";
import { type ImapServer, startImapServer } from "@/tests/mail/imap-server";
import { mailOf } from "@/tests/mail/mail-of";
import { type SmtpServer, startSmtpServer, type TakenMail } from "@/tests/mail/smtp-server";
import { Stage, until } from "./stage";
import type { Verdict } from "./verdict";

const ROUNDS = 20;
/** As long without a mail, and nobody is going to write any more. */
const SILENCE_MS = 5000;

type Side = { stage: Stage; imap: ImapServer; smtp: SmtpServer; stop: () => Promise<void> };

/**
 * Two desks whose mail goes to each other, with everything taken off it that would say "automatic"; then a desk and a vacation
 * responder that answers everything as if it were a human.
 */
export async function run(): Promise<Verdict[]> {
  const database = await startOwnDatabase("loops");
  const urls = [database.appUrl, await database.copy("other"), await database.copy("third")];
  const sides: Side[] = [];
  try {
    return [await betweenDesks(urls, sides), await withResponder(urls[2]!, sides)];
  } finally {
    await Promise.all(sides.map((side) => side.stop()));
    await database.stop();
  }
}

async function betweenDesks([one, two]: string[], sides: Side[]): Promise<Verdict> {
  const a: Side = await startSide(one!, "a", (mail) => b.imap.deliver(unmarked(mail, "privacy@a.example")));
  sides.push(a);
  const b: Side = await startSide(two!, "b", (mail) => a.imap.deliver(unmarked(mail, "privacy@b.example")));
  sides.push(b);
  for (let round = 0; round < ROUNDS; round += 1) a.imap.deliver(kick("privacy@b.example", round));
  await untilSilent([a, b]);
  return judge("two desks that answer each other", [a, b]);
}

async function withResponder(url: string, sides: Side[]): Promise<Verdict> {
  let answers = 0;
  const desk: Side = await startSide(url, "c", () => {
    answers += 1;
    desk.imap.deliver(kick("anna@mail.example", 1000 + answers, "Я в отпуске до понедельника, отвечу позже."));
  });
  sides.push(desk);
  for (let round = 0; round < ROUNDS; round += 1) desk.imap.deliver(kick("anna@mail.example", round));
  await untilSilent([desk]);
  return judge("a vacation responder that hides what it is", [desk]);
}

async function startSide(url: string, name: string, onTaken: (mail: TakenMail) => void): Promise<Side> {
  const stage = new Stage(url);
  const [imap, smtp] = await Promise.all([startImapServer(), startSmtpServer(onTaken)]);
  await stage.addMailbox(imap.account, `privacy@${name}.example`);
  const worker = stage.startWorker({ SMTP_URL: smtp.url });
  const stop = async () => {
    await worker.stop("SIGKILL");
    await Promise.all([stage.close(), imap.stop(), smtp.stop()]);
  };
  return { stage, imap, smtp, stop };
}

function kick(from: string, round: number, text = "Отпишите меня от рассылки."): Buffer {
  return mailOf({ from, text: `${text} Письмо ${round}.`, id: `${round}.${from}` });
}

/** A mail of ours as one that says nothing of being automatic. */
function unmarked(mail: TakenMail, from: string): Buffer {
  const body = mail.raw.slice(mail.raw.indexOf("\r\n\r\n") + 4);
  const id = mail.header("message-id")?.replace(/[<>]/g, "");
  const encoding = mail.header("content-transfer-encoding") ?? "8bit";
  const headers = ["Content-Type: text/plain; charset=utf-8", `Content-Transfer-Encoding: ${encoding}`];
  return mailOf({ from, text: body, id, subject: "Отпишите меня", headers });
}

/** Everything is read, and nobody writes any more. */
async function untilSilent(sides: Side[]): Promise<void> {
  await until(async () => {
    const figures = await Promise.all(sides.map(({ stage }) => stage.figures()));
    return figures.every(({ rows, unread }) => rows > 0 && unread === 0) && sides[0]!.smtp.taken.length > 0;
  }, 120);
  for (let before = -1, now = count(sides); now !== before; now = count(sides)) {
    before = now;
    await pause(SILENCE_MS);
  }
}

function count(sides: Side[]): number {
  return sides.reduce((sum, { smtp }) => sum + smtp.taken.length, 0);
}

async function judge(who: string, sides: Side[]): Promise<Verdict> {
  const most = sides.map(({ smtp }) => {
    const recipients = smtp.taken.flatMap(({ to }) => to);
    return Math.max(0, ...recipients.map((one) => recipients.filter((other) => other === one).length));
  });
  const figures = await Promise.all(sides.map(({ stage }) => stage.figures()));
  const read = figures.reduce((sum, { rows }) => sum + rows, 0);
  return {
    promise: `${who}: at most one automatic mail per sender and hour`,
    kept: most.every((mails) => mails <= 1) && count(sides) > 0,
    figures: `${read} mails read, ${count(sides)} answered, at most ${Math.max(...most)} to anybody`,
  };
}
