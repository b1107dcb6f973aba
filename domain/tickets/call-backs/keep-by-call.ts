import { and, eq } from "drizzle-orm";
import { callBacks } from "@/db/schema/call-backs";
import type { Acting } from "@/domain/acting";
import type { Ticket } from "../lock";
import { markDone } from "./finish";

/** A call that was logged on the ticket keeps the promise, whoever made it. On a locked ticket. */
export async function keepByCall(acting: Acting, ticket: Ticket, call: number): Promise<void> {
  const [open] = await acting.db
    .select({ id: callBacks.id })
    .from(callBacks)
    .where(and(eq(callBacks.ticketNumber, ticket.number), eq(callBacks.state, "open")))
    .for("update");
  if (open) await markDone(acting, ticket, open.id, call);
}
