import type { z } from "zod";
import type { NewTicketBody } from "@/app/api/v1/schemas/ticket";
import type { Acting } from "@/domain/acting";
import { requirePersonOfRecord } from "@/domain/api/require-person";
import type { NewTicket } from "@/domain/tickets/ticket";

/** A ticket of the API in the words of the domain. @throws Refusal `invalid` when there is no such person */
export async function newTicket(acting: Acting, body: z.output<typeof NewTicketBody>): Promise<NewTicket> {
  const { channel, receivedAt, personId, contact, subject, text, requests } = body;
  if (personId) await requirePersonOfRecord(acting, personId);
  return {
    channel,
    receivedAt: receivedAt ? new Date(receivedAt) : acting.now,
    personId,
    contact,
    subject,
    message: text?.trim() ? { text, subject } : undefined,
    requests,
  };
}
