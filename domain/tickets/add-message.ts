import { type Authentication, messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { addAttachment, type NewAttachment } from "./add-attachment";

/** A message as read: `safeHtml` is already sanitised, `mailMessageId` is without angle brackets. */
export type NewMessage = {
  text: string;
  safeHtml?: string | null;
  subject?: string | null;
  mailMessageId?: string | null;
  authentication?: Authentication | null;
  attachments?: NewAttachment[];
};

/** Stores a message of the requester on a ticket, with its attachments (the same file twice is kept once). */
export async function addMessage(
  acting: Acting,
  number: number,
  direction: "in" | "out",
  message: NewMessage,
  at: Date,
): Promise<{ id: number }> {
  const [row] = await acting.db
    .insert(messages)
    .values({
      ticketNumber: number,
      direction,
      subject: message.subject ?? null,
      text: message.text,
      safeHtml: message.safeHtml ?? null,
      mailMessageId: message.mailMessageId ?? null,
      authentication: message.authentication ?? null,
      at,
    })
    .returning({ id: messages.id });
  const id = row!.id;
  for (const file of message.attachments ?? []) await addAttachment(acting, { messageId: id }, file);
  return { id };
}
