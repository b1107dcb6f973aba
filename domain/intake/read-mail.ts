import { type SQL, sql } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { openMailSource } from "@/domain/mail-source/seal-mail-source";
import { requirePermission } from "@/domain/permissions";
import type { ClaimedMail } from "./analyse/claimed-mail";
import { analyseInPool } from "./sandbox/sandbox-pool";
import { settleMails } from "./settle/settle-mails";

const BATCH = { mails: 50, bytes: 4 * 1024 * 1024 };

const CLAIMED = {
  id: mailLedger.id,
  raw: mailLedger.raw,
  sealedFor: mailLedger.sealedFor,
  ticket: mailLedger.ticketNumber,
  receivedAt: mailLedger.receivedAt,
  reason: mailLedger.reason,
  asRequest: mailLedger.asRequest,
  authservId: sql<string | null>`(select authserv_id from mailboxes where mailboxes.id = ${mailLedger.mailboxId})`,
};

type Row = Omit<ClaimedMail, "raw"> & { raw: Uint8Array | null; sealedFor: string | null };

/** `onAnalysed` is called when the next batch may be claimed; nothing is changed until `before` resolves. */
type Turn = { onAnalysed: () => void; before: Promise<void> };

const AT_ONCE: Turn = { onAnalysed: () => {}, before: Promise.resolve() };

/**
 * Reads the oldest unread messages, many at a time. Claimed, read and settled in one transaction: a worker that dies
 * leaves them to the next. Every message gets an outcome; what cannot be read becomes a quarantine ticket.
 * @param turn lets a batch be read while the one before it is committed
 * @returns false when there was nothing to read
 */
export async function readNextMails(acting: Acting, turn: Turn = AT_ONCE): Promise<boolean> {
  requirePermission(acting.actor, "mail:receive");
  return inTransaction(acting, async (acting) => read(acting, await claimNext(acting), turn));
}

/** Reads one message, unless it has been read; waits for whoever is reading it. */
export async function readMail(acting: Acting, ledgerId: number): Promise<void> {
  requirePermission(acting.actor, "mail:receive");

  await inTransaction(acting, async (acting) => {
    const { id } = mailLedger;
    const claimed = await acting.db
      .select(CLAIMED)
      .from(mailLedger)
      .where(sql`${id} = ${ledgerId} and ${mailLedger.state} = 'stored'`)
      .for("update");
    await read(acting, claimed, AT_ONCE);
  });
}

async function read(acting: Acting, claimed: Row[], turn: Turn): Promise<boolean> {
  if (claimed.length === 0) return false;
  const mails: ClaimedMail[] = [];
  for (const row of claimed) mails.push(await open(acting, row));
  const read = await analyseInPool(mails);
  if (read.length === claimed.length) turn.onAnalysed();
  await turn.before;
  await settleMails(acting, read);
  return true;
}

/** A mail to be read again is sealed by now, or gone with its person. */
async function open(acting: Acting, { sealedFor, ...row }: Row): Promise<ClaimedMail> {
  const raw = await openMailSource(acting, { ...row, sealedFor });
  return raw ? { ...row, raw } : { ...row, raw: Buffer.alloc(0), reason: "empty" };
}

/** At least one, however large. */
async function claimNext(acting: Acting): Promise<Row[]> {
  const { id } = mailLedger;
  return acting.db.select(CLAIMED).from(mailLedger).where(sql`${id} in (${nextIds()})`).orderBy(id);
}

function nextIds(): SQL {
  return sql`
    with free as (
      select id, coalesce(octet_length(raw), 0) as size from mail_ledger where state = 'stored'
      order by id limit ${BATCH.mails} for update skip locked
    )
    select id from (select id, sum(size) over (order by id) - size as before from free) as counted
    where before < ${BATCH.bytes}`;
}
