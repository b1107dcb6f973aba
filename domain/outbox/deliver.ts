import { and, asc, eq, lte } from "drizzle-orm";
import { identityChecks } from "@/db/schema/identity";
import { outbox } from "@/db/schema/outbox";
import { tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { DeliveryFailure, deliveryFailure, isTrouble } from "./delivery-failure";
import { endTrouble } from "./end-trouble";
import { openEnvelope } from "./envelope";
import { filesOf } from "./files-of";
import { noteTrouble } from "./note-trouble";
import type { MailPurpose } from "./queue-mail";
import { replyAddress } from "./reply-address";
import { retryDelay } from "./retry-delay";
import type { OutgoingMail, Transport } from "./send-mail";
import { firstSender, readSender, type Sender } from "./sender";
import { lockTrouble, type Trouble, triedInVain } from "./trouble";

type Row = typeof outbox.$inferSelect;

/** What each mail says of itself in Auto-Submitted: an answer written by staff says nothing (RFC 3834, 5). */
const AUTOMATIC: Record<MailPurpose, OutgoingMail["automatic"]> = {
  acknowledgement: "auto-replied",
  confirmation: "auto-generated",
  reply: null,
  identity_check: "auto-generated",
};

/**
 * Sends the mail that has been due longest. Claimed, sent and marked in one transaction: a worker that dies leaves it
 * to the next; if it dies between the server's OK and the commit, the mail goes out again with the same Message-ID.
 * While the server takes nothing, one mail tries for all, after longer and longer waits.
 * @returns false when nothing was due
 */
export async function deliverNext(acting: Acting, transport: Transport): Promise<boolean> {
  requirePermission(acting.actor, "outbox:deliver");

  return inTransaction(acting, async (acting) => {
    const trouble = await lockTrouble(acting);
    if (trouble === "busy" || (trouble && (await holdsBack(acting, trouble, transport)))) return false;
    const row = (trouble && (await claimTried(acting))) ?? (await claimDue(acting));
    if (!row) return false;

    const failure = await send(acting, row, transport);
    if (failure && isTrouble(failure.code)) await noteTrouble(acting, transport.server ?? "", failure.code);
    else if (trouble) await endTrouble(acting);
    if (failure) await markUnsent(acting, row, failure);
    else await markSent(acting, row);
    return true;
  });
}

/** Trouble with another server, or for want of a mailbox that is there by now, holds nothing back. */
async function holdsBack(acting: Acting, trouble: Trouble, transport: Transport): Promise<boolean> {
  if (trouble.server !== (transport.server ?? "") || trouble.nextAttemptAt <= acting.now) return false;
  return trouble.failure !== "no_sender" || (await firstSender(acting)) === null;
}

async function claimTried(acting: Acting): Promise<Row | undefined> {
  const [row] = await triedInVain(acting).limit(1);
  return row;
}

async function claimDue(acting: Acting): Promise<Row | undefined> {
  const [row] = await acting.db
    .select()
    .from(outbox)
    .where(and(eq(outbox.state, "queued"), lte(outbox.nextAttemptAt, acting.now)))
    .orderBy(asc(outbox.nextAttemptAt), asc(outbox.id))
    .limit(1)
    .for("update", { skipLocked: true });
  return row;
}

async function send(acting: Acting, row: Row, transport: Transport): Promise<DeliveryFailure | null> {
  const from = await readSender(acting, row.ticketNumber);
  if (!from) return new DeliveryFailure("no_sender");
  const envelope = openEnvelope(row.mailMessageId, row.envelope!);
  try {
    await transport.send({
      ...envelope,
      from,
      replyTo: replyTo(from, row.ticketNumber),
      files: await filesOf(acting, row.messageId),
      mailMessageId: row.mailMessageId,
      automatic: AUTOMATIC[row.purpose],
    });
    return null;
  } catch (error) {
    return deliveryFailure(error);
  }
}

function replyTo({ address, plusAddressing }: Sender, ticket: number | null): string {
  return plusAddressing && ticket !== null ? replyAddress(address, ticket) : address;
}

async function markSent(acting: Acting, row: Row): Promise<void> {
  await acting.db
    .update(outbox)
    .set({ state: "sent", envelope: null, attempts: row.attempts + 1, failure: null, sentAt: acting.now })
    .where(eq(outbox.id, row.id));
  await recordTelling(acting, row, "ticket.told", null);
}

/** Waits longer each time; a day without success, or a refusal that will not change, ends it. */
async function markUnsent(acting: Acting, row: Row, failure: DeliveryFailure): Promise<void> {
  const attempts = row.attempts + 1;
  const delay = failure.permanent ? null : retryDelay(attempts);
  const next =
    delay === null ? { state: "failed" as const } : { nextAttemptAt: new Date(acting.now.getTime() + delay) };
  await acting.db
    .update(outbox)
    .set({ attempts, failure: failure.code, ...next })
    .where(eq(outbox.id, row.id));
  if (delay === null) await recordTelling(acting, row, "ticket.not_told", failure.code);
}

export async function recordTelling(
  acting: Acting,
  row: Pick<Row, "id" | "ticketNumber" | "purpose">,
  action: "ticket.told" | "ticket.not_told",
  failure: string | null,
): Promise<void> {
  const details = { purpose: row.purpose, channel: "email", ...(failure ? { failure } : {}) };
  await recordHistory(acting, { action, ticket: row.ticketNumber, person: await recipientOf(acting, row), details });
}

/** The ticket's person; of a letter that has no ticket, the one who is being checked. */
async function recipientOf(acting: Acting, { id, ticketNumber }: Pick<Row, "id" | "ticketNumber">) {
  const [found] =
    ticketNumber === null
      ? await acting.db
          .select({ person: identityChecks.personId })
          .from(identityChecks)
          .where(eq(identityChecks.outboxId, id))
      : await acting.db.select({ person: tickets.personId }).from(tickets).where(eq(tickets.number, ticketNumber));
  return found?.person ?? null;
}
