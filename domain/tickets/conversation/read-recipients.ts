import { eq } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { asksForData } from "./choose-recipient";
import { type Recipient, recipientsOf } from "./recipients";

/**
 * Where a letter about a ticket may go, masked.
 * @returns `asksForData`: an answer will be made of personal data, so that a doubt about whose address it is weighs
 */
export async function readRecipients(
  acting: Acting,
  number: number,
): Promise<{ recipients: Recipient[]; asksForData: boolean }> {
  requirePermission(acting.actor, "ticket:read");
  const [ticket] = await acting.db.select().from(tickets).where(eq(tickets.number, number));
  if (!ticket) return { recipients: [], asksForData: false };
  const recipients = await recipientsOf(acting, ticket);
  return {
    recipients: recipients.map(({ contact, own, masked, doubts }) => ({ contact, own, masked, doubts })),
    asksForData: await asksForData(acting, number),
  };
}
