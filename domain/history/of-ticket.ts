import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";

/** A mail is received before there is a ticket: its receipt is found through the ledger. */
export async function ofTicket(acting: Acting, ticket: number): Promise<SQL | undefined> {
  const mails = await acting.db
    .select({ id: mailLedger.id })
    .from(mailLedger)
    .where(eq(mailLedger.ticketNumber, ticket));
  if (mails.length === 0) return eq(history.ticket, ticket);
  const ledger = inArray(
    sql`${history.details} ->> 'ledger'`,
    mails.map(({ id }) => String(id)),
  );
  return or(eq(history.ticket, ticket), and(eq(history.action, "mail.received"), ledger));
}
