import { and, count, eq } from "drizzle-orm";
import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import type { Ticket } from "../lock";
import type { Outcome } from "./outcome";

/** For questions, access and disclosure. Callers are answered on the phone. @throws Refusal `not_answered` while a mail has no reply */
export async function answerRequest(acting: Acting, ticket: Ticket): Promise<Outcome> {
  const [replies] = await acting.db
    .select({ count: count() })
    .from(messages)
    .where(and(eq(messages.ticketNumber, ticket.number), eq(messages.direction, "out")));
  if (ticket.channel === "email" && replies!.count === 0) throw new Refusal("not_answered");
  return { replies: replies!.count };
}
