import { count, countDistinct, eq, sql } from "drizzle-orm";
import { onTestFinished, vi } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { tickets } from "@/db/schema/tickets";
import type { FetchStep } from "@/domain/intake/fetch/fetch-messages";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { type Desk, expect, test } from "./desk";
import { startImapServer } from "./imap-server";
import { mailOf } from "./mail-of";
import { startWorker } from "./worker-process";

const MAILS = 200;
const CRASHES = 20;
/** A minute on an idle machine; the rest is for a busy one. */
const PATIENCE = { timeout: 300_000, interval: 10 };

test(`${MAILS} mails survive ${CRASHES} crashes: none lost, none twice`, { timeout: 600_000 }, async ({ desk }) => {
  const imap = await startImapServer();
  await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  let worker = startWorker(desk.connection.appUrl);
  onTestFinished(async () => {
    await worker.stop("SIGKILL");
    await imap.stop();
  });
  for (let mail = 0; mail < MAILS; mail += 1)
    imap.deliver(mailOf({ from: `person${mail}@mail.example`, text: `Отпишите меня от рассылки, это письмо ${mail}` }));

  for (const point of crashPoints()) {
    await vi.waitFor(async () => expect(await progress(desk)).toBeGreaterThanOrEqual(point), PATIENCE);
    await worker.stop("SIGKILL");
    worker = startWorker(desk.connection.appUrl);
  }
  await vi.waitFor(async () => expect(await progress(desk)).toBe(MAILS * 2), PATIENCE);

  const [ledger] = await desk.db
    .select({ rows: count(), tickets: countDistinct(mailLedger.ticketNumber) })
    .from(mailLedger)
    .where(eq(mailLedger.outcome, "ticket"));
  expect(ledger).toEqual({ rows: MAILS, tickets: MAILS });
  expect(await desk.db.$count(tickets)).toBe(MAILS);
  await vi.waitFor(async () => expect(await unaccounted(desk)).toBe(0), PATIENCE);
});

test("mails survive a kill at each step of being fetched", { timeout: 300_000 }, async ({ desk }) => {
  const imap = await startImapServer();
  onTestFinished(imap.stop);
  await addMailbox(desk.admin(), { ...imap.account, moveTo: "Processed", address: "privacy@desk.example" });
  const steps: FetchStep[] = ["fetched", "inserted", "cursor", "committed", "moved"];
  for (const [index, step] of steps.entries()) {
    imap.deliver(mailOf({ from: `person${index}@mail.example`, text: `Отпишите меня, письмо ${index}` }));
    const worker = startWorker(desk.connection.appUrl, { RIGHTSDESK_FAILPOINT: step });
    onTestFinished(async () => void (await worker.stop("SIGKILL")));
    expect(await worker.ended).toBeNull();
  }
  const worker = startWorker(desk.connection.appUrl);
  onTestFinished(async () => void (await worker.stop("SIGKILL")));
  await vi.waitFor(() => expect(imap.moved()).toBe(steps.length), PATIENCE);
  await vi.waitFor(async () => expect(await progress(desk)).toBe(steps.length * 2), PATIENCE);
  expect(await desk.db.$count(tickets)).toBe(steps.length);
});

/** How far the work has come: a step for each mail stored, another for each read. */
async function progress(desk: Desk): Promise<number> {
  const steps = sql<number>`count(*) + count(*) filter (where ${mailLedger.state} = 'done')`.mapWith(Number);
  const [row] = await desk.db.select({ steps }).from(mailLedger);
  return row!.steps;
}

/** Steps at which the worker is killed, anywhere in the work. */
function crashPoints(): number[] {
  return Array.from({ length: CRASHES }, () => Math.floor(Math.random() * MAILS * 2)).sort((a, b) => a - b);
}

async function unaccounted(desk: Desk): Promise<number | null> {
  const [mailbox] = await desk.db.select({ unaccounted: mailboxes.unaccounted }).from(mailboxes);
  return mailbox!.unaccounted;
}
