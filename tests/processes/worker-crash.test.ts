import { count, countDistinct, eq, sql } from "drizzle-orm";
import { onTestFinished } from "vitest";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { tickets } from "@/db/schema/tickets";
import type { FetchStep } from "@/domain/intake/fetch/fetch-messages";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import { type Desk, expect, test } from "../desk";
import { eventually } from "../eventually";
import { startImapServer } from "../mail/imap-server";
import { mailOf } from "../mail/mail-of";
import { seededRandom } from "./seeded-random";
import { startWorker } from "./worker-process";

const MAILS = 40;
const CRASHES = 3;
/** A worker needs seconds to start, and there are many. */
const TIMEOUT = 600_000;

/** The drill `crash-intake` does it with more mails, more often, and on a real IMAP server. */
test(`${MAILS} mails survive ${CRASHES} crashes: none lost, none twice`, { timeout: TIMEOUT }, async ({ desk }) => {
  const chance = seededRandom();
  const crashPoints = Array.from({ length: CRASHES }, () => chance.whole(MAILS * 2)).sort((a, b) => a - b);
  const imap = await startImapServer();
  await addMailbox(desk.admin(), { ...imap.account, address: "privacy@desk.example" });
  let worker = startWorker(desk.connection.appUrl);
  onTestFinished(async () => {
    await worker.stop("SIGKILL");
    await imap.stop();
  });
  for (let mail = 0; mail < MAILS; mail += 1)
    imap.deliver(mailOf({ from: `person${mail}@mail.example`, text: `Отпишите меня от рассылки, это письмо ${mail}` }));

  for (const point of crashPoints) {
    await eventually(async () => expect(await progress(desk)).toBeGreaterThanOrEqual(point));
    await worker.stop("SIGKILL");
    worker = startWorker(desk.connection.appUrl);
  }
  await eventually(async () => expect(await progress(desk)).toBe(MAILS * 2));

  const [ledger] = await desk.db
    .select({ rows: count(), tickets: countDistinct(mailLedger.ticketNumber) })
    .from(mailLedger)
    .where(eq(mailLedger.outcome, "ticket"));
  expect(ledger).toEqual({ rows: MAILS, tickets: MAILS });
  expect(await desk.db.$count(tickets)).toBe(MAILS);
  await eventually(async () => expect(await unaccounted(desk)).toBe(0));
});

test("mails survive a kill at each step of being fetched", { timeout: TIMEOUT }, async ({ desk }) => {
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
  await eventually(() => expect(imap.moved()).toBe(steps.length));
  await eventually(async () => expect(await progress(desk)).toBe(steps.length * 2));
  expect(await desk.db.$count(tickets)).toBe(steps.length);
});

/** How far the work has come: a step for each mail stored, another for each read. */
async function progress(desk: Desk): Promise<number> {
  const steps = sql<number>`count(*) + count(*) filter (where ${mailLedger.state} = 'done')`.mapWith(Number);
  const [row] = await desk.db.select({ steps }).from(mailLedger);
  return row!.steps;
}

async function unaccounted(desk: Desk): Promise<number | null> {
  const [mailbox] = await desk.db.select({ unaccounted: mailboxes.unaccounted }).from(mailboxes);
  return mailbox!.unaccounted;
}
