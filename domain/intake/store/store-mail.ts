import { createHash } from "node:crypto";
import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordAllHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { deduplicateMail } from "./deduplicate-mail";

/** RFC 3501, 2.3.1.1. */
export type MailIdentity = { id: number; uidValidity: number; uid: number };

/** `size` when `raw` is only the beginning. */
export type IncomingMail = { raw: Uint8Array; size?: number; receivedAt?: Date; mailbox?: MailIdentity };

/** `duplicate`: the ledger knew the message already; `ledgerId` is then its row. `sha256` in hex. */
export type StoredMail = { ledgerId: number; sha256: string; state: "stored" | "duplicate" };

/** `size` is that of the whole. */
export type KeptMail = { raw: Uint8Array; sha256: Uint8Array; size: number; receivedAt: Date };

/** In bytes; of a larger message only this much is kept. */
export const LARGEST_MAIL = 25 * 1024 * 1024;

/**
 * Stores a message as it came, to be read later. However often it is stored it is read once: its identity is the
 * SHA-256 of what is kept.
 * @param mail.receivedAt INTERNALDATE; default, and at the latest: now
 */
export async function storeMail(acting: Acting, mail: IncomingMail): Promise<StoredMail> {
  const [stored] = await storeMails(acting, [mail]);
  return stored!;
}

export async function storeMails(acting: Acting, mails: IncomingMail[]): Promise<StoredMail[]> {
  requirePermission(acting.actor, "mail:receive");
  if (mails.length === 0) return [];
  const kept = mails.map((mail) => ({ ...keep(mail, acting.now), mailbox: mail.mailbox }));

  return inTransaction(acting, async (acting) => {
    const added = await addToLedger(acting, kept);
    const stored: StoredMail[] = [];
    for (const mail of kept) {
      const sha256 = hex(mail.sha256);
      const ledgerId = added.get(sha256);
      added.delete(sha256);
      stored.push(ledgerId ? { ledgerId, sha256, state: "stored" } : await storeKnown(acting, mail));
    }
    return stored;
  });
}

type Kept = KeptMail & { mailbox?: MailIdentity };

function keep(mail: IncomingMail, now: Date): KeptMail {
  const raw = mail.raw.subarray(0, LARGEST_MAIL);
  return {
    raw,
    sha256: createHash("sha256").update(raw).digest(),
    // Servers err about sizes: theirs counts only when we have not got all of the message.
    size: raw.byteLength < LARGEST_MAIL ? raw.byteLength : Math.max(mail.size ?? 0, mail.raw.byteLength),
    receivedAt: mail.receivedAt && mail.receivedAt < now ? mail.receivedAt : now,
  };
}

async function storeKnown(acting: Acting, mail: Kept): Promise<StoredMail> {
  const sha256 = hex(mail.sha256);
  const known = await deduplicateMail(acting, mail, mail.mailbox);
  if (known !== null) return { ledgerId: known, sha256, state: "duplicate" };
  // Another message has this UID, which no server may do (RFC 3501, 2.3.1.1): store the message, drop the UID.
  const added = await addToLedger(acting, [{ ...mail, mailbox: undefined }]);
  return { ledgerId: added.get(sha256)!, sha256, state: "stored" };
}

/** Ledger ids by SHA-256, of those that were new. */
async function addToLedger(acting: Acting, mails: Kept[]): Promise<Map<string, number>> {
  const rows = mails.map((mail) => rowOf(mail, acting.now));
  const added = await insertRows(acting.db, mailLedger, rows, {
    conflict: sql`on conflict do nothing`,
    returning: sql`id, encode(sha256, 'hex') as sha256`,
  });
  await recordAllHistory(
    acting,
    added.map(({ id }) => ({ action: "mail.received", details: { ledger: Number(id) } })),
  );
  return new Map(added.map(({ id, sha256 }) => [sha256!, Number(id)]));
}

function rowOf({ mailbox, ...kept }: Kept, storedAt: Date): typeof mailLedger.$inferInsert {
  return {
    ...kept,
    mailboxId: mailbox?.id ?? null,
    uidValidity: mailbox?.uidValidity ?? null,
    uid: mailbox?.uid ?? null,
    reason: kept.size > kept.raw.byteLength ? "too_large" : null,
    storedAt,
  };
}

function hex(sha256: Uint8Array): string {
  return Buffer.from(sha256).toString("hex");
}
