import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { Refusal } from "@/domain/refusal";
import { requirePermission } from "@/domain/staff/permissions";
import { changeTicket } from "@/domain/tickets/change";
import { fillQuarantined } from "@/domain/tickets/fill-quarantined";
import { lockTicket } from "@/domain/tickets/lock";
import { openRawMail } from "@/domain/tickets/seal-raw-mail";
import { describeTicket } from "./describe-ticket";
import { noteEndings, type ReadMail, sealSources } from "./end-mails";
import { listQuarantine } from "./list-quarantine";
import { CLAIMED } from "./read-mail";
import { readTogether } from "./read-together";
import { acknowledgeMails, named } from "./take-in";

/** How reading it again ended; `reason` is a code when it is still in quarantine. */
export type Reread = { ticket: number; reason: string | null };

/**
 * Reads a quarantined mail again, after what stood in the way was mended. When it can be read now, its ticket becomes what it
 * would have been, with the clock it has; when not, it says why.
 *
 * @throws Refusal `forbidden` without `mail:settle`; `not_found` when there is no such mail; `conflict` when it is not in
 *   quarantine (any more), its source is gone, or its ticket is resolved
 */
export async function rereadMail(acting: Acting, ledgerId: number): Promise<Reread> {
  requirePermission(acting.actor, "mail:settle");
  const claimed = await findQuarantined(acting, ledgerId);
  // A reason of its own would spare the mail the attempt.
  const [read] = await readTogether([{ ...claimed, reason: null, asRequest: true }]);

  return inTransaction(acting, async (acting) => {
    const ticket = await lockTicket(acting, claimed.ticket);
    const [still] = await acting.db
      .select({ outcome: mailLedger.outcome })
      .from(mailLedger)
      .where(eq(mailLedger.id, ledgerId))
      .for("update");
    if (still?.outcome !== "quarantined" || ticket.status === "resolved") throw new Refusal("conflict");

    const reason = "unreadable" in read! ? read.unreadable : null;
    if (reason) await changeTicket(acting, ticket, { quarantine: reason });
    await recordHistory(acting, {
      action: "mail.reread",
      ticket: ticket.number,
      details: { ledger: ledgerId, reason },
    });
    if (reason) await acting.db.update(mailLedger).set({ reason }).where(eq(mailLedger.id, ledgerId));
    else await fill(acting, ticket, read!);
    return { ticket: ticket.number, reason };
  });
}

/** Reads every quarantined mail again; one that somebody else has settled meanwhile is passed over. */
export async function rereadAllMail(acting: Acting): Promise<{ read: number; left: number }> {
  requirePermission(acting.actor, "mail:settle");
  const ended = { read: 0, left: 0 };
  for (const { id } of await listQuarantine(acting)) {
    try {
      const { reason } = await rereadMail(acting, id);
      ended[reason ? "left" : "read"] += 1;
    } catch (error) {
      if (!(error instanceof Refusal && error.code === "conflict")) throw error;
    }
  }
  return ended;
}

async function findQuarantined(acting: Acting, ledgerId: number) {
  const { outcome, ticketNumber, sealedFor } = mailLedger;
  const [row] = await acting.db
    .select({ ...CLAIMED, outcome, ticketNumber, sealedFor })
    .from(mailLedger)
    .where(eq(mailLedger.id, ledgerId));
  if (!row) throw new Refusal("not_found");
  const raw = await openRawMail(acting, row);
  if (row.outcome !== "quarantined" || !row.ticketNumber || !raw) throw new Refusal("conflict");
  return { id: row.id, receivedAt: row.receivedAt, authservId: row.authservId, raw, ticket: row.ticketNumber };
}

async function fill(acting: Acting, ticket: Awaited<ReturnType<typeof lockTicket>>, read: ReadMail): Promise<void> {
  if ("unreadable" in read) return;
  await fillQuarantined(acting, ticket, describeTicket(read.understood, read.receivedAt));
  const ending = { ...named(read), outcome: "ticket" as const, ticket: ticket.number };
  await noteEndings(acting, [{ id: read.id, ending }]);
  await sealSources(acting, [{ id: read.id, ending }], new Map([[read.id, read.raw]]));
  await acknowledgeMails(acting, [read], [ending]);
}
