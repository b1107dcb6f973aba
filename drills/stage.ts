import { setTimeout as pause } from "node:timers/promises";
import { count, countDistinct, eq, sql } from "drizzle-orm";
import { type Connection, connect } from "@/db/client";
import { mailboxes, mailLedger } from "@/db/schema/intake";
import { outbox } from "@/db/schema/outbox";
import { tickets } from "@/db/schema/tickets";
import { type Acting, actAs } from "@/domain/acting";
import { addMailbox } from "@/domain/intake/mailboxes/add";
import type { MailboxFields } from "@/domain/intake/mailboxes/judge";
import { mailOf } from "@/tests/mail/mail-of";
import { startWorker, type WorkerProcess } from "@/tests/processes/worker-process";

/** A desk without screens: its database, and workers on it. */
export class Stage {
  readonly db: Connection["db"];
  readonly close: () => Promise<void>;

  constructor(private readonly appUrl: string) {
    const { db, close } = connect(appUrl, 4);
    this.db = db;
    this.close = close;
  }

  async admin(): Promise<Acting> {
    return actAs(this.db, { kind: "token", id: "drill", role: "admin" });
  }

  async addMailbox(account: Omit<MailboxFields, "address"> & { password: string }, address = "privacy@desk.example") {
    return addMailbox(await this.admin(), { ...account, address });
  }

  startWorker(settings: Record<string, string> = {}): WorkerProcess {
    return startWorker(this.appUrl, settings);
  }

  /** What has become of the mail so far. */
  async figures() {
    const [ledger] = await this.db
      .select({
        rows: count(),
        copies: sql<number>`count(*) filter (where ${mailLedger.outcome} = 'duplicate')`.mapWith(Number),
        unread: sql<number>`count(*) filter (where ${mailLedger.state} = 'stored')`.mapWith(Number),
      })
      .from(mailLedger);
    const [opened] = await this.db
      .select({ tickets: count(), senders: countDistinct(tickets.contactNormalised) })
      .from(tickets);
    const [told] = await this.db
      .select({ notes: count(), recipients: countDistinct(outbox.recipientHash) })
      .from(outbox)
      .where(eq(outbox.purpose, "acknowledgement"));
    return { ...ledger!, ...opened!, ...told! };
  }

  async mailbox() {
    return (await this.db.select().from(mailboxes))[0]!;
  }
}

/** A request by the n-th of many people. */
export function requestOf(index: number): Buffer {
  return mailOf({ from: `person${index}@mail.example`, text: `Отпишите меня от рассылки, это письмо ${index}` });
}

/** Waits until it is so, at most so many seconds; answers after how many, or null. */
export async function until(isSo: () => Promise<boolean>, seconds: number): Promise<number | null> {
  const began = performance.now();
  for (;;) {
    if (await isSo()) return (performance.now() - began) / 1000;
    if (performance.now() - began > seconds * 1000) return null;
    await pause(50);
  }
}
