import PostalMime, { type Address, addressParser, type Email } from "postal-mime";
import { normaliseContact } from "@/domain/contacts/normalise-contact";
import { fullerPart } from "@/domain/intake/own-words/fuller-part";
import { ownWords } from "@/domain/intake/own-words/own-words";
import { htmlToText } from "./html-to-text";
import { mendMail } from "./mend-mail";
import type { MailAddress, NestedMail, ParsedAttachment, ParsedMail } from "./parsed-mail";
import { readNotification } from "./read-notification";
import { readReport } from "./read-report";
import { UnreadableMail } from "./unreadable-mail";

const LARGEST_MAIL = 26_214_400;
const LARGEST_HEAD = 1_048_576;
const LARGEST_TEXT = 1_000_000;
const DEEPEST_MIME = 10;
const DEEPEST_NESTED = 10;
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
  const report = readReport(header("content-type") ?? "", parts, nested) ?? readNotification(email.text ?? "");
  const text = visibleText(email, report ? [] : nested.filter((mail) => mail.shown));
  return {
    messageId: messageIds(header("message-id"))[0] ?? null,
    inReplyTo: messageIds(header("in-reply-to"))[0] ?? null,
    references: messageIds(header("references")),
    date: readDate(header("date")),
    from: addressesOf(email.from)[0] ?? null,
    authors: email.headers
      .filter((line) => line.key === "from")
      .flatMap((line) => addressesOf(...addressParser(line.value))),
    replyTo: addressesOf(...(email.replyTo ?? []))[0] ?? null,
    to: addressesOf(...(email.to ?? [])),
    cc: addressesOf(...(email.cc ?? [])),
    subject: oneLine(email.subject),
    text,
    words: ownWords(text),
    html: email.html?.slice(0, LARGEST_TEXT) ?? null,
    attachments: email.attachments.map(describeAttachment),
    headers: email.headers.map((line) => ({ name: line.originalKey, value: line.value })),
    autoSubmitted: firstWord(header("auto-submitted")),
    precedence: firstWord(header("precedence")),
    listId: header("list-id"),
    returnPath: readReturnPath(header("return-path")),
    report,
    nested,
  };
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

async function readMime(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(mendMail(raw), {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST_MIME,
      maxHeadersSize: LARGEST_HEAD,
    });
  } catch (cause) {
    if (cause instanceof UnreadableMail) throw cause;
    const deep = cause instanceof Error && cause.message.includes("nesting depth");
    throw new UnreadableMail(deep ? "too_deep" : "malformed", { cause });
  }
}

/** A whole message, or only its head, as reports carry it (RFC 6522, 3; RFC 6533, 4). */
const CARRIED = /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/;

/** The messages within this one, outermost first; one that cannot be read stays an attachment only. */
async function readNested(email: Email, budget: { depth: number; left: number }): Promise<NestedMail[]> {
  const found: NestedMail[] = [];
  for (const part of email.attachments) {
    if (!CARRIED.test(part.mimeType) || budget.depth > DEEPEST_NESTED || budget.left === 0) continue;
    budget.left--;
    const inner = await readMime(bytesOf(part.content)).catch(() => null);
    if (!inner) continue;
    found.push({
      from: addressesOf(inner.from)[0] ?? null,
      to: recipientsOf(inner),
      subject: oneLine(inner.subject),
      text: visibleText(inner, []),
      shown: part.mimeType.startsWith("message/") && part.disposition !== "attachment",
    });
    const deeper = { depth: budget.depth + 1, left: budget.left };
    found.push(...(await readNested(inner, deeper)));
    budget.left = deeper.left;
  }
  return found;
}

/** Hotmail's feedback loop hides the recipient in To, and tells it in a header of its own. */
function recipientsOf(inner: Email): MailAddress[] {
  const told = inner.headers.find((line) => line.key === "x-hmxmroriginalrecipient");
  return told ? addressesOf(...addressParser(told.value)) : addressesOf(...(inner.to ?? []));
}

function visibleText(email: Email, forwarded: NestedMail[]): string {
  const plain = email.text?.replace(/\r\n?/g, "\n") ?? "";
  const text = email.html ? fullerPart(plain, htmlToText(email.html.slice(0, LARGEST_TEXT))) : plain;
  const blocks = forwarded.map(
    ({ from, subject, text }) =>
      `---------- Forwarded message ----------\nFrom: ${from ? `${from.name} <${from.address}>` : ""}\nSubject: ${subject}\n\n${text}`,
  );
  return [text, ...blocks]
    .join("\n\n")
    .replaceAll("\u00a0", " ")
    .replaceAll("\0", "")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .trim()
    .slice(0, LARGEST_TEXT);
}

function addressesOf(...list: (Address | undefined)[]): MailAddress[] {
  return list.flatMap((entry): MailAddress[] => {
    if (!entry) return [];
    if (entry.group) return addressesOf(...entry.group);
    if (!entry.address) return [];
    const address = normaliseContact("email", entry.address)?.normalised ?? entry.address.toLowerCase();
    return [{ name: oneLine(entry.name), address }];
  });
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

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
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

function oneLine(value: string | undefined): string {
  return (value ?? "").replace(/[\s\p{Cc}]+/gu, " ").trim();
}
