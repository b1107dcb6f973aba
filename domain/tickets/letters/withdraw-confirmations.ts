import { and, eq, gte, inArray } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { Ticket } from "../lock";

/** How the requester was notified: not at all; by a letter withdrawn in time; by a sent letter; on the phone. */
export type NotifiedRequester = "none" | "withdrawn" | "sent" | "spoken";

/** Withdraws unsent confirmations since `since`. Waits for a delivery in progress, which then counts as sent. */
export async function withdrawConfirmations(acting: Acting, ticket: Ticket, since: Date): Promise<NotifiedRequester> {
  const ours = and(
    eq(outbox.ticketNumber, ticket.number),
    eq(outbox.purpose, "confirmation"),
    gte(outbox.createdAt, since),
  );
  const waiting = await acting.db
    .select({ messageId: outbox.messageId })
    .from(outbox)
    .where(and(ours, inArray(outbox.state, ["held", "queued", "failed"])))
    .for("update");
  const cancelled = await acting.db
    .update(outbox)
    .set({ state: "cancelled", envelope: null, messageId: null })
    .where(and(ours, inArray(outbox.state, ["held", "queued", "failed"])))
    .returning({ id: outbox.id });
  const letters = waiting.flatMap(({ messageId }) => messageId ?? []);
  if (letters.length > 0 && cancelled.length > 0) await acting.db.delete(messages).where(inArray(messages.id, letters));

  if ((await acting.db.$count(outbox, and(ours, eq(outbox.state, "sent")))) > 0) return "sent";
  if (cancelled.length > 0) return "withdrawn";
  return ticket.channel === "phone" && ticket.status === "resolved" ? "spoken" : "none";
}
