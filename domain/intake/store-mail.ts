import { createHash } from "node:crypto";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/staff/permissions";
import { recogniseMail } from "./recognise-mail";

/** Where a message stands in a mailbox (RFC 3501, 2.3.1.1). */
export type MailIdentity = { id: number; uidValidity: number; uid: number };

/** A message as it came. `size` when `raw` is only the beginning; `mailbox` when it was fetched from one. */
export type IncomingMail = { raw: Uint8Array; size?: number; receivedAt?: Date; mailbox?: MailIdentity };

/** `duplicate` when the ledger knew the message already; `ledgerId` is then its row. `sha256` in hex. */
export type StoredMail = { ledgerId: number; sha256: string; state: "stored" | "duplicate" };

/** A message as the ledger keeps it; `size` is that of the whole. */
export type KeptMail = { raw: Uint8Array; sha256: Uint8Array; size: number; receivedAt: Date };

/** Of a larger message only this much is kept, in bytes. */
export const LARGEST_MAIL = 25 * 1024 * 1024;

/**
 * Puts a message into the ledger as it came, to be read later. Once this is committed the message cannot be lost, and
 * however often it is stored it is read once: its identity is the SHA-256 of what is kept of it.
 *
 * @param mail.receivedAt INTERNALDATE; default, and at the latest: now
 * @throws Refusal `forbidden` without `mail:receive`
 */
export async function storeMail(acting: Acting, mail: IncomingMail): Promise<StoredMail> {
  requirePermission(acting.actor, "mail:receive");
  const kept = keep(mail, acting.now);

  return inTransaction(acting, async (acting) => {
    const added = await addToLedger(acting, kept, mail.mailbox);
    if (added !== null) return answer(added, kept, "stored");
    const known = await recogniseMail(acting, kept, mail.mailbox);
    if (known !== null) return answer(known, kept, "duplicate");
    // Another message has this UID, which no server may do (RFC 3501, 2.3.1.1): take the message, leave the UID.
    return answer((await addToLedger(acting, kept, undefined))!, kept, "stored");
  });
}

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

async function addToLedger(acting: Acting, kept: KeptMail, mailbox?: MailIdentity): Promise<number | null> {
  const [row] = await acting.db
    .insert(mailLedger)
    .values({
      ...kept,
      mailboxId: mailbox?.id ?? null,
      uidValidity: mailbox?.uidValidity ?? null,
      uid: mailbox?.uid ?? null,
      reason: kept.size > kept.raw.byteLength ? "too_large" : null,
      storedAt: acting.now,
    })
    .onConflictDoNothing()
    .returning({ id: mailLedger.id });
  if (!row) return null;
  await recordHistory(acting, { action: "mail.received", details: { ledger: row.id } });
  return row.id;
}

function answer(ledgerId: number, kept: KeptMail, state: StoredMail["state"]): StoredMail {
  return { ledgerId, sha256: Buffer.from(kept.sha256).toString("hex"), state };
}
