import { and, eq, gt, inArray, ne, sql } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { type Acting, inTransaction } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { readDeskSettings } from "@/domain/settings/read";
import { type Locale, letter } from "./letter";
import { queueMails } from "./queue-mail";
import { recipientHash } from "./recipient-hash";

const HOUR = 60 * 60 * 1000;

export type Acknowledgement = {
  ticket: number;
  to: string;
  locale: Locale;
  dueAt: Date;
  inReplyTo: string | null;
};

/**
 * Queues the notes that tickets are open, at most one per recipient and hour, so that two desks that answer each other
 * fall silent at once.
 * @returns how many were queued
 */
export async function acknowledgeAll(acting: Acting, notes: Acknowledgement[]): Promise<number> {
  requirePermission(acting.actor, "outbox:queue");
  if (notes.length === 0) return 0;

  return inTransaction(acting, async (acting) => {
    const untold = await withoutTold(acting, notes);
    const { operatorName: operator } = await readDeskSettings(acting);
    const mails = untold.map(({ ticket, to, inReplyTo, locale, dueAt }) => ({
      ticket,
      to,
      inReplyTo,
      purpose: "acknowledgement" as const,
      ...letter("acknowledgement", locale, { number: ticket, dueAt, operator }),
    }));
    await queueMails(acting, mails);
    return mails.length;
  });
}

/** The first note to each recipient who got none within the hour. */
async function withoutTold(acting: Acting, notes: Acknowledgement[]): Promise<Acknowledgement[]> {
  const first = new Map<string, Acknowledgement>();
  for (const note of notes) {
    const hash = hex(recipientHash(note.to));
    if (!first.has(hash)) first.set(hash, note);
  }
  for (const told of await toldWithinTheHour(acting, [...first.keys()].sort())) first.delete(told);
  return [...first.values()];
}

/** Two mails of one sender that are read at once wait for each other here. */
async function toldWithinTheHour(acting: Acting, hashes: string[]): Promise<Set<string>> {
  await acting.db.execute(sql`
    select pg_advisory_xact_lock(('x' || left(hash, 16))::bit(64)::bigint)
    from json_array_elements_text(${JSON.stringify(hashes)}::json) as hash`);
  const recent = await acting.db
    .selectDistinct({ hash: outbox.recipientHash })
    .from(outbox)
    .where(
      and(
        inArray(
          outbox.recipientHash,
          hashes.map((hash) => Buffer.from(hash, "hex")),
        ),
        eq(outbox.purpose, "acknowledgement"),
        ne(outbox.state, "cancelled"),
        gt(outbox.createdAt, new Date(acting.now.getTime() - HOUR)),
      ),
    );
  return new Set(recent.map(({ hash }) => hex(hash)));
}

function hex(hash: Uint8Array): string {
  return Buffer.from(hash).toString("hex");
}
