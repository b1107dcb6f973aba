import type { Email } from "postal-mime";
import { ownWords } from "@/domain/intake/own-words/own-words";
import { type Calendar, readCalendar } from "./calendar/read-calendar";
import type { ParsedAttachment, ParsedMail } from "./parsed-mail";
import { readEnclosed } from "./read-enclosed";
import { bytesOf, readMime } from "./read-mime";
import { readNested } from "./read-nested";
import { readNotification } from "./read-notification";
import { type Report, readReport } from "./read-report";
import { addressesOf, oneLine, readMailboxes } from "./sender/addresses";
import { readSender } from "./sender/read-sender";
import { UnreadableMail } from "./unreadable-mail";
import { LARGEST_TEXT, visibleText } from "./visible-text";

const LARGEST_MAIL = 26_214_400;
const MOST_NESTED = 50;

/**
 * Reads a raw message (RFC 5322, MIME) into what the desk needs, in time linear in its size.
 * @param raw at most 25 MiB
 * @throws UnreadableMail for what is no message or goes beyond the limits; never anything else, whatever the bytes
 */
export async function parseMail(raw: Uint8Array): Promise<ParsedMail> {
  if (raw.length === 0) throw new UnreadableMail("empty");
  if (raw.length > LARGEST_MAIL) throw new UnreadableMail("too_large");
  const email = await readMime(withLineFeeds(raw));
  if (!email.headers.some((header) => MAIL_HEADERS.has(header.key))) throw new UnreadableMail("not_a_message");

  const nested = await readNested(email, { depth: 1, left: MOST_NESTED });
  const parts = email.attachments.map((part) => ({ mediaType: part.mimeType, content: bytesOf(part.content) }));
  const header = (name: string) => email.headers.find((line) => line.key === name)?.value ?? null;
  const calendar = calendarOf(email);
  const report =
    readReport(header("content-type") ?? "", parts, nested) ?? readNotification(email.text ?? "") ?? answerOf(calendar);
  const seen = visibleText(email, report ? [] : nested.filter((mail) => mail.shown));
  const text = seen === "" ? (calendar?.text.slice(0, LARGEST_TEXT) ?? "") : seen;
  const words = ownWords(text);
  const headers = email.headers.map((line) => ({ name: line.originalKey, value: line.value }));
  const [to, cc] = [addressesOf(...(email.to ?? [])), addressesOf(...(email.cc ?? []))];
  const { from, field, authors } = readSender(headers, to, cc);
  const attachments = email.attachments.map(describeAttachment);
  return {
    messageId: messageIds(header("message-id"))[0] ?? null,
    inReplyTo: messageIds(header("in-reply-to"))[0] ?? null,
    references: messageIds(header("references")),
    date: readDate(header("date")),
    from,
    fromField: field,
    authors,
    replyTo: (header("reply-to") && readMailboxes(header("reply-to")!)[0]) || null,
    to,
    cc,
    subject: oneLine(email.subject),
    text,
    words,
    html: email.html?.slice(0, LARGEST_TEXT) ?? null,
    attachments,
    headers,
    autoSubmitted: firstWord(header("auto-submitted")),
    precedence: firstWord(header("precedence")),
    listId: header("list-id"),
    returnPath: readReturnPath(header("return-path")),
    report,
    nested,
    enclosed: report ? [] : readEnclosed(nested, attachments, words.quoted),
  };
}

function calendarOf(email: Email): Calendar | null {
  for (const { mimeType, method, content } of email.attachments) {
    if (mimeType !== "text/calendar" && mimeType !== "application/ics") continue;
    const calendar = readCalendar(Buffer.from(bytesOf(content)).toString("utf8"), method ?? null);
    if (calendar) return calendar;
  }
  return null;
}

/** Whoever answers an invitation has read it, and no more. */
function answerOf(calendar: Calendar | null): Report | null {
  return calendar?.method === "REPLY" ? { kind: "receipt", recipients: calendar.attendees } : null;
}

const MAIL_HEADERS = new Set(
  "from to subject date received message-id mime-version content-type return-path sender reply-to".split(" "),
);

const LF = 10;
const CR = 13;

/** Old programs end every line with CR alone, which no reader of MIME takes for an end; others put blank lines first. */
function withLineFeeds(raw: Uint8Array): Uint8Array {
  const start = raw.findIndex((byte) => byte !== LF && byte !== CR);
  const lines = start > 0 ? raw.subarray(start) : raw;
  if (lines.includes(LF) || !lines.includes(CR)) return lines;
  return lines.map((byte) => (byte === CR ? LF : byte));
}

function describeAttachment(part: Email["attachments"][number]): ParsedAttachment {
  const content = bytesOf(part.content);
  return {
    name: fileName(part.filename ?? undefined),
    mediaType: part.mimeType,
    size: content.length,
    content,
    contentId: part.contentId?.replace(/^<|>$/g, "") ?? null,
    inline: Boolean(part.related) || part.disposition === "inline",
  };
}

/** Without a path, and without the marks that make a name read backwards. */
function fileName(given: string | undefined): string {
  const name = oneLine(given).replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "");
  return name.replace(/^.*[/\\](?=[^/\\])/, "");
}

function messageIds(value: string | null): string[] {
  return value?.match(/<[^<>\s]{1,900}>/g)?.slice(0, 100) ?? [];
}

function readDate(value: string | null): Date | null {
  const date = new Date(value ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}

function readReturnPath(value: string | null): string | null {
  return value === null ? null : value.replace(/[<>\s]/g, "").toLowerCase();
}

function firstWord(value: string | null): string | null {
  return (
    value
      ?.trim()
      .split(/[\s;(]/)[0]
      ?.toLowerCase() || null
  );
}
