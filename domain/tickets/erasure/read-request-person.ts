import { eq } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** Null while the ticket is not matched. @throws Refusal `not_found` */
export async function readRequestPerson(acting: Acting, requestId: number): Promise<string | null> {
  const [found] = await acting.db
    .select({ personId: tickets.personId })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .where(eq(requests.id, requestId));
  if (!found) throw new Refusal("not_found");
  return found.personId;
}
