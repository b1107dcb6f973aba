import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { addAttachments } from "../attachments/add-attachment";
import type { NewMessage } from "../ticket";

export type TicketMessage = { number: number; direction: "in" | "out"; message: NewMessage; at: Date };

export async function addMessage(
  acting: Acting,
  number: number,
  direction: "in" | "out",
  message: NewMessage,
  at: Date,
): Promise<{ id: number }> {
  const [row] = await addMessages(acting, [{ number, direction, message, at }]);
  return row!;
}

export async function addMessages(acting: Acting, added: TicketMessage[]): Promise<{ id: number }[]> {
  if (added.length === 0) return [];
  const inserted = await insertRows(acting.db, messages, added.map(rowOf), { returning: sql`id` });
  const rows = inserted.map(({ id }) => ({ id: Number(id) }));
  const files = rows.flatMap(({ id }, index) =>
    (added[index]!.message.attachments ?? []).map((file) => ({ target: { messageId: id }, file })),
  );
  await addAttachments(acting, files);
  return rows;
}

function rowOf({ number, direction, message, at }: TicketMessage): typeof messages.$inferInsert {
  return {
    ticketNumber: number,
    direction,
    subject: message.subject ?? null,
    text: message.text,
    safeHtml: message.safeHtml ?? null,
    mailMessageId: message.mailMessageId ?? null,
    authentication: message.authentication ?? null,
    at,
  };
}
