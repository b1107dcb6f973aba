import { createHash } from "node:crypto";
import { attachments, messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";

/** A message as read: `safeHtml` is already sanitised, `mailMessageId` is without angle brackets. */
export type NewMessage = {
  text: string;
  safeHtml?: string | null;
  subject?: string | null;
  mailMessageId?: string | null;
  attachments?: { name: string; mediaType: string; content: Uint8Array }[];
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
      at,
    })
    .returning({ id: messages.id });
  const id = row!.id;
  for (const file of message.attachments ?? []) {
    await acting.db
      .insert(attachments)
      .values({
        messageId: id,
        name: file.name.slice(0, 255),
        mediaType: file.mediaType,
        size: file.content.byteLength,
        sha256: createHash("sha256").update(file.content).digest(),
        content: file.content,
      })
      .onConflictDoNothing();
  }
  return { id };
}
