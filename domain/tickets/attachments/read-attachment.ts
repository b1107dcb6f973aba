import { and, eq, or } from "drizzle-orm";
import { attachmentContents, attachments } from "@/db/schema/attachments";
import { drafts, messages, tickets } from "@/db/schema/tickets";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

export type AttachmentContent = { name: string; mediaType: string; content: Uint8Array };

/** Each access is recorded. @throws Refusal `not_found`, also for a file of another ticket */
export async function readAttachment(
  acting: Acting,
  number: number,
  id: number,
  how: "preview" | "download",
): Promise<AttachmentContent> {
  requirePermission(acting.actor, "ticket:read");

  return inTransaction(acting, async (acting) => {
    const [row] = await acting.db
      .select({
        file: { name: attachments.name, mediaType: attachments.mediaType, content: attachmentContents.content },
        person: tickets.personId,
      })
      .from(attachments)
      .innerJoin(attachmentContents, eq(attachmentContents.sha256, attachments.sha256))
      .leftJoin(messages, eq(messages.id, attachments.messageId))
      .leftJoin(drafts, eq(drafts.id, attachments.draftId))
      .innerJoin(tickets, or(eq(tickets.number, messages.ticketNumber), eq(tickets.number, drafts.ticketNumber)))
      .where(and(eq(attachments.id, id), eq(tickets.number, number)));
    if (!row) throw new Refusal("not_found");
    const details = { attachment: id, how };
    await recordHistory(acting, { action: "attachment.read", ticket: number, person: row.person, details });
    return row.file;
  });
}
