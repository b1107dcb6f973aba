import { desc, eq } from "drizzle-orm";
import { connection } from "@/db/client";
import { tickets } from "@/db/schema/tickets";

/** The screens that an agent's day is spent on, by name; the ticket is the latest that is new. */
export async function screens(): Promise<Record<"queue" | "ticket" | "call", string>> {
  const [latest] = await connection()
    .db.select({ number: tickets.number })
    .from(tickets)
    .where(eq(tickets.status, "new"))
    .orderBy(desc(tickets.number))
    .limit(1);
  if (!latest) throw new Error("the desk has no new ticket to look at");
  return { queue: "/queue", ticket: `/tickets/${latest.number}`, call: "/calls/new" };
}
