import { and, asc, eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { normaliseContact } from "@/domain/people/normalise-contact";
import { requirePermission } from "@/domain/staff/permissions";
import { isPassingFailure } from "./passing-failure";
import { quarantine } from "./quarantine";
import { type Ending, takeIn } from "./take-in";
import { ReaderFailed, Unreadable, understandApart } from "./understand-apart";

type Claimed = { id: number; raw: Uint8Array; receivedAt: Date; reason: string | null };

/**
 * Reads the oldest message that nobody has read yet. Claimed, read and ended in one transaction: a reader that dies leaves
 * the message to the next. Whatever goes wrong with it, it ends: what cannot be read becomes a quarantine ticket.
 *
 * @returns false when there was nothing to read
 * @throws Refusal `forbidden` without `mail:receive`; an error of the database, after which the message is as it was
 */
export async function readNextMail(acting: Acting): Promise<boolean> {
  requirePermission(acting.actor, "mail:receive");

  return inTransaction(acting, async (acting) => {
    const [mail] = await unread(acting).orderBy(asc(mailLedger.id)).limit(1).for("update", { skipLocked: true });
    if (mail) await read(acting, mail as Claimed);
    return mail !== undefined;
  });
}

/**
 * Reads one message of the ledger, unless it has been read; waits for whoever is reading it.
 *
 * @throws as {@link readNextMail}
 */
export async function readMail(acting: Acting, ledgerId: number): Promise<void> {
  requirePermission(acting.actor, "mail:receive");

  await inTransaction(acting, async (acting) => {
    const [mail] = await unread(acting, ledgerId).for("update");
    if (mail) await read(acting, mail as Claimed);
  });
}

function unread(acting: Acting, ledgerId?: number) {
  const { id, raw, receivedAt, reason } = mailLedger;
  return acting.db
    .select({ id, raw, receivedAt, reason })
    .from(mailLedger)
    .where(and(eq(mailLedger.state, "stored"), ledgerId === undefined ? undefined : eq(id, ledgerId)));
}

async function read(acting: Acting, mail: Claimed): Promise<void> {
  const ending = await end(acting, mail);
  const { outcome, reason, ticket: ticketNumber, sender, subject } = ending;
  await acting.db
    .update(mailLedger)
    .set({
      state: "done",
      outcome,
      reason,
      ticketNumber,
      sender,
      senderNormalised: sender && (normaliseContact("email", sender)?.normalised ?? null),
      subject,
    })
    .where(eq(mailLedger.id, mail.id));
  await recordHistory(acting, {
    action: "mail.read",
    ticket: ticketNumber,
    details: { ledger: mail.id, outcome, reason },
  });
}

async function end(acting: Acting, mail: Claimed): Promise<Ending> {
  if (mail.reason) return quarantine(acting, mail, mail.reason);
  try {
    const understood = await understandApart(mail.raw);
    return await takeIn(acting, understood, mail.receivedAt);
  } catch (error) {
    if (error instanceof Unreadable) return quarantine(acting, mail, error.reason);
    if (isPassingFailure(error) || error instanceof ReaderFailed) throw error;
    return quarantine(acting, mail, "unexpected");
  }
}
