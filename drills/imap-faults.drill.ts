import { startOwnDatabase } from "@/tests/database/own-database";
import { startDovecot, whyNoDovecot } from "@/tests/mail/dovecot";
import { mailOf } from "@/tests/mail/mail-of";
import { startTcpProxy } from "@/tests/processes/tcp-proxy";
import { requestOf, Stage, until } from "./stage";
import type { Verdict } from "./verdict";

const PROMISED_S = 60;
const PER_FAULT = 10;
const RESETS = 10;

/** It takes a real IMAP server. */
export const whyNotHere = whyNoDovecot;

/** What goes wrong between a desk and its mail server, one after the other, with mail coming in all the time. */
export async function run(): Promise<Verdict[]> {
  const [database, dovecot] = await Promise.all([startOwnDatabase("imap-faults"), startDovecot()]);
  const proxy = await startTcpProxy(dovecot.account.port);
  const stage = new Stage(database.appUrl);
  await stage.addMailbox({ ...dovecot.account, port: proxy.port });
  const worker = stage.startWorker();
  let sent = 0;
  /** Delivers mail around a fault; answers after how many seconds all of it was read. */
  const around = async (fault: () => Promise<void> | void): Promise<number | null> => {
    const wanted = sent + PER_FAULT;
    for (; sent < wanted - PER_FAULT / 2; sent += 1) await dovecot.deliver(requestOf(sent));
    await fault();
    for (; sent < wanted; sent += 1) await dovecot.deliver(requestOf(sent));
    return until(async () => {
      const { senders, unread } = await stage.figures();
      return senders >= sent && unread === 0;
    }, PROMISED_S * 2);
  };
  try {
    const times: [string, number | null][] = [["at the start", await around(() => {})]];
    for (let reset = 0; reset < RESETS; reset += 1) times.push(["reset", await around(proxy.reset)]);
    times.push(["stall", await around(proxy.stall)]);
    times.push(["UIDVALIDITY changed", await around(dovecot.renumber)]);
    times.push(["a human read everything", await around(dovecot.markSeen)]);
    const odd = await sendOddMail(stage, dovecot.deliver);
    const { tickets, senders, unread } = await stage.figures();
    const { unaccounted } = await stage.mailbox();
    return [
      ...byFault(times),
      ...odd.verdicts,
      { promise: "no mail is lost", kept: senders === sent + odd.senders && unread === 0, figures: `${sent} sent` },
      {
        promise: "no ticket is doubled",
        kept: tickets === sent + odd.tickets,
        figures: `${tickets} tickets, ${unaccounted} mails unaccounted for`,
      },
    ];
  } finally {
    await worker.stop("SIGKILL");
    await Promise.all([stage.close(), proxy.stop()]);
    await Promise.all([dovecot.stop(), database.stop()]);
  }
}

function byFault(times: [string, number | null][]): Verdict[] {
  const faults = [...new Set(times.map(([fault]) => fault))];
  return faults.map((fault) => {
    const taken = times.filter(([name]) => name === fault).map(([, seconds]) => seconds);
    const longest = taken.includes(null) ? null : Math.max(...(taken as number[]));
    return {
      promise: `${fault}: all mail is read within ${PROMISED_S} s`,
      kept: longest !== null && longest <= PROMISED_S,
      figures: `${taken.length} times, the longest took ${longest?.toFixed(1) ?? "too many"} s`,
    };
  });
}

/** Message-IDs are whatever senders put there, or nothing. */
async function sendOddMail(stage: Stage, deliver: (...raw: Buffer[]) => Promise<void>) {
  const before = await stage.figures();
  const sameId = (name: string) =>
    mailOf({ from: `${name}@mail.example`, text: "Отпишите меня", id: "same@mail.example" });
  const withoutId = mailOf({ from: "nobody@mail.example", text: "Отпишите меня от рассылки, пожалуйста" });
  await deliver(sameId("first"), sameId("second"), withoutId, withoutId);
  await until(async () => (await stage.figures()).rows >= before.rows + 4 && (await stage.figures()).unread === 0, 60);
  const after = await stage.figures();
  const verdicts: Verdict[] = [
    {
      promise: "two mails under one Message-ID are two tickets, the same mail twice is one, without a Message-ID too",
      kept: after.tickets === before.tickets + 3 && after.copies === before.copies + 1,
      figures: `${after.tickets - before.tickets} tickets of 4 mails, ${after.copies - before.copies} copy`,
    },
  ];
  return { verdicts, tickets: 3, senders: 3 };
}
