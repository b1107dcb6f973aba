import { and, asc, eq, sql } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import type { KeptMail, MailIdentity } from "./store-mail";

type Row = {
  id: number;
  mailboxId: number | null;
  uidValidity: number | null;
  uid: number | null;
  ticket: number | null;
};

/**
 * For a message whose bytes the ledger has. The same UID again, or none: nothing to do. The mailbox was renumbered: the
 * row's identity moves on. Otherwise the second copy gets a row of its own with the outcome `duplicate`.
 * @returns the ledger row that now stands for it; null when the bytes are new
 */
export async function deduplicateMail(acting: Acting, mail: KeptMail, mailbox?: MailIdentity): Promise<number | null> {
  const known = await lockCopies(acting, mail.sha256);
  const first = known[0];
  if (!first) return null;
  if (!mailbox) return first.id;

  const same = known.find((row) => isAt(row, mailbox));
  if (same) return same.id;
  const renumbered = known.find((row) => row.mailboxId === null || isOlder(row, mailbox));
  return renumbered ? moveOn(acting, renumbered, mailbox) : addDuplicate(acting, first, mail, mailbox);
}

/** The one that is read comes first. */
async function lockCopies(acting: Acting, sha256: Uint8Array): Promise<Row[]> {
  const { id, mailboxId, uidValidity, uid, ticketNumber: ticket } = mailLedger;
  const isCopy = eq(mailLedger.outcome, "duplicate");
  const rows = (duplicate: boolean) =>
    acting.db
      .select({ id, mailboxId, uidValidity, uid, ticket })
      .from(mailLedger)
      .where(and(eq(mailLedger.sha256, sha256), duplicate ? isCopy : notDuplicate()))
      .orderBy(asc(id))
      .for("update");
  return [...(await rows(false)), ...(await rows(true))];
}

/** Written as the index has it, so that the index is used. */
function notDuplicate() {
  return sql`${mailLedger.outcome} is distinct from 'duplicate'`;
}

function isAt(row: Row, { id, uidValidity, uid }: MailIdentity): boolean {
  return row.mailboxId === id && row.uidValidity === uidValidity && row.uid === uid;
}

function isOlder(row: Row, { id, uidValidity }: MailIdentity): boolean {
  return row.mailboxId === id && row.uidValidity !== uidValidity;
}

async function moveOn(acting: Acting, row: Row, { id, uidValidity, uid }: MailIdentity): Promise<number> {
  await acting.db.update(mailLedger).set({ mailboxId: id, uidValidity, uid }).where(eq(mailLedger.id, row.id));
  await recordHistory(acting, {
    action: "mail.renumbered",
    details: { ledger: row.id, mailbox: id, uidValidity, uid },
  });
  return row.id;
}

async function addDuplicate(acting: Acting, first: Row, mail: KeptMail, mailbox: MailIdentity): Promise<number> {
  const [row] = await acting.db
    .insert(mailLedger)
    .values({
      mailboxId: mailbox.id,
      uidValidity: mailbox.uidValidity,
      uid: mailbox.uid,
      sha256: mail.sha256,
      size: mail.size,
      receivedAt: mail.receivedAt,
      storedAt: acting.now,
      state: "done",
      outcome: "duplicate",
      ticketNumber: first.ticket,
    })
    .returning({ id: mailLedger.id });
  await recordHistory(acting, { action: "mail.received", details: { ledger: row!.id, duplicateOf: first.id } });
  return row!.id;
}
