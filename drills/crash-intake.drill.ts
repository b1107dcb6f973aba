import { setTimeout as pause } from "node:timers/promises";
import type { FetchStep } from "@/domain/intake/fetch/fetch-messages";
import { startOwnDatabase } from "@/tests/database/own-database";
import { startDovecot, whyNoDovecot } from "@/tests/mail/dovecot";
import { requestOf, Stage, until } from "./stage";
import type { Verdict } from "./verdict";

const MAILS = 500;
const CRASHES = 50;
const AT_EACH_STEP = 5;
const STEPS: FetchStep[] = ["fetched", "inserted", "cursor", "committed", "moved"];
/** A worker needs seconds to start; what comes then is where a crash hurts. */
const LONGEST_LIFE_MS = 1500;

/** It takes a real IMAP server. */
export const whyNotHere = whyNoDovecot;

/** The worker is killed at each step of fetching, then at random, while mail comes in all the time. */
export async function run(): Promise<Verdict[]> {
  const [database, dovecot] = await Promise.all([startOwnDatabase("crash-intake"), startDovecot()]);
  const stage = new Stage(database.appUrl);
  try {
    await dovecot.addFolder("Processed");
    await stage.addMailbox({ ...dovecot.account, moveTo: "Processed" });
    let sent = 0;
    const deliver = async (mails: number) => {
      for (const last = Math.min(sent + mails, MAILS); sent < last; sent += 1) await dovecot.deliver(requestOf(sent));
    };
    const died = await dieAtEachStep(stage, deliver);
    await dieAtRandom(stage, () => deliver(Math.ceil((MAILS - STEPS.length * AT_EACH_STEP) / CRASHES)));
    await deliver(MAILS);
    const last = stage.startWorker();
    const finished = await until(async () => {
      const [{ rows, unread }, { unaccounted }] = await Promise.all([stage.figures(), stage.mailbox()]);
      return rows >= MAILS && unread === 0 && unaccounted === 0 && (await dovecot.count("INBOX")) === 0;
    }, 300);
    await last.stop();
    return await judge(stage, { died, finished, moved: await dovecot.count("Processed") });
  } finally {
    await stage.close();
    await Promise.all([dovecot.stop(), database.stop()]);
  }
}

/** @returns the steps at which the worker was killed */
async function dieAtEachStep(stage: Stage, deliver: (mails: number) => Promise<void>): Promise<FetchStep[]> {
  const died: FetchStep[] = [];
  for (const step of STEPS) {
    await deliver(AT_EACH_STEP);
    const worker = stage.startWorker({ RIGHTSDESK_FAILPOINT: step });
    const ended = await Promise.race([worker.ended, pause(60_000, "alive" as const)]);
    if (ended === null) died.push(step);
    else await worker.stop("SIGKILL");
  }
  return died;
}

async function dieAtRandom(stage: Stage, deliver: () => Promise<void>): Promise<void> {
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const worker = stage.startWorker();
    const delivering = deliver();
    await until(async () => worker.output.includes("the worker is running"), 60);
    await pause(Math.random() * LONGEST_LIFE_MS);
    await worker.stop("SIGKILL");
    await delivering;
  }
}

async function judge(
  stage: Stage,
  { died, finished, moved }: { died: FetchStep[]; finished: number | null; moved: number },
): Promise<Verdict[]> {
  const { rows, unread, tickets, senders, notes, recipients } = await stage.figures();
  const { unaccounted } = await stage.mailbox();
  const lost = MAILS - senders;
  return [
    {
      promise: "the worker dies at each step of fetching",
      kept: died.length === STEPS.length,
      figures: `${died.join(", ")}; then ${CRASHES} times at random`,
    },
    { promise: "no mail is lost", kept: lost === 0 && unread === 0, figures: `${MAILS} sent, ${lost} lost` },
    {
      promise: "no ticket is doubled",
      kept: tickets === senders,
      figures: `${tickets} tickets, ${rows} in the ledger`,
    },
    { promise: "nobody is told twice", kept: notes === recipients, figures: `${notes} notes to ${recipients} people` },
    {
      promise: "what is stored is moved",
      kept: moved === MAILS && finished !== null,
      figures: `${moved} moved, ${unaccounted} unaccounted for, done after ${finished?.toFixed(0) ?? "more than 300"} s`,
    },
  ];
}
