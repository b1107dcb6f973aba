import { asc, eq, inArray } from "drizzle-orm";
import { attachments } from "@/db/schema/attachments";
import { outbox } from "@/db/schema/outbox";
import { staff } from "@/db/schema/staff";
import { type Authentication, messages } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { decodeMentions } from "../conversation/mentions";
import { hasRemotePictures } from "./remote-pictures";

/** `id` is the outbox's; `failure`: the last attempt's code, or `bounced`; `nextAttemptAt`: when a queued mail is sent. */
type DeliveryView = Pick<
  typeof outbox.$inferSelect,
  "id" | "state" | "purpose" | "failure" | "attempts" | "nextAttemptAt" | "sentAt"
>;

export type MessageView = {
  id: number;
  /** This ticket, or one merged into it. */
  ticket: number;
  direction: "in" | "out" | "note";
  author: string | null;
  authorId: string | null;
  subject: string | null;
  text: string;
  hasHtml: boolean;
  /** Pictures on other servers, which are not loaded. */
  hasRemotePictures: boolean;
  at: Date;
  /** Of a reply: where it went, masked. */
  sentTo: string | null;
  /** Null unless the message came by mail. */
  authentication: Pick<Authentication, "verified" | "by" | "why"> | null;
  delivery: DeliveryView | null;
  attachments: { id: number; name: string; mediaType: string; size: number }[];
};

/** The messages of tickets, oldest first. */
export async function readMessages(acting: Acting, numbers: number[]): Promise<MessageView[]> {
  const { id, state, purpose, failure, attempts, nextAttemptAt, sentAt } = outbox;
  const rows = await acting.db
    .select({
      message: messages,
      author: staff.name,
      delivery: { id, state, purpose, failure, attempts, nextAttemptAt, sentAt },
    })
    .from(messages)
    .leftJoin(staff, eq(staff.id, messages.authorId))
    .leftJoin(outbox, eq(outbox.messageId, messages.id))
    .where(inArray(messages.ticketNumber, numbers))
    .orderBy(asc(messages.at), asc(messages.id));
  if (rows.length === 0) return [];
  const files = await readFiles(
    acting,
    rows.map((row) => row.message.id),
  );
  const views = rows.map(({ message, author, delivery }) => ({
    id: message.id,
    ticket: message.ticketNumber,
    direction: message.direction,
    author,
    authorId: message.authorId,
    subject: message.subject,
    text: message.text,
    hasHtml: message.safeHtml !== null,
    hasRemotePictures: hasRemotePictures(message.safeHtml),
    at: message.at,
    sentTo: message.sentTo,
    authentication: message.authentication && pickAuthentication(message.authentication),
    delivery,
    attachments: files.filter((file) => file.messageId === message.id).map(({ messageId: _, ...file }) => file),
  }));
  return decodeMentions(acting, views);
}

function readFiles(acting: Acting, messageIds: number[]) {
  const { id, messageId, name, mediaType, size } = attachments;
  return acting.db
    .select({ id, messageId, name, mediaType, size })
    .from(attachments)
    .where(inArray(attachments.messageId, messageIds));
}

function pickAuthentication({ verified, by, why }: Authentication): MessageView["authentication"] {
  return { verified, by, why };
}
