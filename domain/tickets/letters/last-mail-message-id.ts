import { and, desc, eq, isNotNull } from "drizzle-orm";
import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** For In-Reply-To. */
export async function lastMailMessageId(acting: Acting, number: number): Promise<string | null> {
  const [last] = await acting.db
    .select({ id: messages.mailMessageId })
    .from(messages)
    .where(and(eq(messages.ticketNumber, number), eq(messages.direction, "in"), isNotNull(messages.mailMessageId)))
    .orderBy(desc(messages.id))
    .limit(1);
  return last?.id ?? null;
}
