import { and, eq, ne } from "drizzle-orm";
import { outbox } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { readDeskSettings } from "@/domain/settings/read";
import type { Ticket } from "../lock";
import { lastConfirmation, type Reader, untoldRequests } from "./untold-requests";

/** In the reader's language, one line per request that they do not know of yet; null when there is nothing to say. */
export async function confirmationLetter(
  acting: Acting,
  ticket: Ticket,
  reader: Reader,
): Promise<{ subject: string; text: string } | null> {
  const { untold, asked } = await untoldRequests(acting, ticket, reader);
  const isAnswered = asked || (await wroteBefore(acting, ticket.number, reader.address));
  if (untold.length === 0 && isAnswered) return null;
  const { operatorName: operator } = await readDeskSettings(acting);
  return letter("confirmation", reader.locale, { number: ticket.number, operator, requests: untold });
}

/** Says that the person was deleted, and what else they do not know of yet. */
export async function erasureLetter(acting: Acting, ticket: Ticket, address: string) {
  const reader = { address, locale: ticket.locale, isRequester: true };
  const { untold } = await untoldRequests(acting, ticket, reader);
  const { operatorName: operator } = await readDeskSettings(acting);
  return letter("erasure", ticket.locale, { number: ticket.number, operator, requests: untold });
}

async function wroteBefore(acting: Acting, number: number, address: string): Promise<boolean> {
  const replies = and(eq(outbox.ticketNumber, number), eq(outbox.purpose, "reply"), ne(outbox.state, "cancelled"));
  if ((await acting.db.$count(outbox, replies)) > 0) return true;
  return (await lastConfirmation(acting, number, address)) !== null;
}
