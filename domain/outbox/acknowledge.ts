import { and, eq, gt, ne, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { readDeskSettings } from "@/domain/settings/read";
import { requirePermission } from "@/domain/staff/permissions";
import { type Locale, letter } from "./letter";
import { queueMail } from "./queue-mail";
import { recipientHash } from "./recipient-hash";

const HOUR = 60 * 60 * 1000;

/** Whom to tell that their mail has become a ticket. */
export type Acknowledgement = {
  ticket: number;
  to: string;
  locale: Locale;
  dueAt: Date;
  inReplyTo: string | null;
};

/**
 * Queues the note that a ticket is open, at most one per recipient and hour, so that two desks that answer each other fall
 * silent at once.
 *
 * @returns whether a note was queued
 * @throws Refusal `forbidden` without `outbox:queue`
 */
export async function acknowledge(acting: Acting, note: Acknowledgement): Promise<boolean> {
  requirePermission(acting.actor, "outbox:queue");

  return inTransaction(acting, async (acting) => {
    if (await toldWithinTheHour(acting, recipientHash(note.to))) return false;
    const { operatorName } = await readDeskSettings(acting);
    const facts = { number: note.ticket, dueAt: note.dueAt, operator: operatorName };
    const { ticket, to, inReplyTo } = note;
    await queueMail(acting, {
      ticket,
      to,
      inReplyTo,
      purpose: "acknowledgement",
      ...letter("acknowledgement", note.locale, facts),
    });
    return true;
  });
}

/** Two mails of one sender that are read at once wait for each other here. */
async function toldWithinTheHour(acting: Acting, hash: Uint8Array): Promise<boolean> {
  await acting.db.execute(sql`select pg_advisory_xact_lock(${Buffer.from(hash).readBigInt64BE(0)})`);
  const recent = await acting.db.$count(
    outbox,
    and(
      eq(outbox.recipientHash, hash),
      eq(outbox.purpose, "acknowledgement"),
      ne(outbox.state, "cancelled"),
      gt(outbox.createdAt, new Date(acting.now.getTime() - HOUR)),
    ),
  );
  return recent > 0;
}
