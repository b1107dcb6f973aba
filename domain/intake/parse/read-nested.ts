import { addressParser, type Email } from "postal-mime";
import type { NestedMail } from "./parsed-mail";
import { bytesOf, readMime } from "./read-mime";
import { addressesOf, type MailAddress, oneLine } from "./sender/addresses";
import { readSender } from "./sender/read-sender";
import { visibleText } from "./visible-text";

const DEEPEST_NESTED = 10;

/** A whole message, or only its head, as reports carry it (RFC 6522, 3; RFC 6533, 4). */
const CARRIED = /^(?:message\/(?:rfc822|global)|text\/rfc822-headers|message\/global-headers)$/;
/** What it is when its program knew no better. */
const FILE = /\.eml$/i;
const UNKNOWN = /^(?:application\/octet-stream|text\/plain)$/;

/** The messages within this one, outermost first; one that cannot be read stays an attachment only. */
export async function readNested(email: Email, budget: { depth: number; left: number }): Promise<NestedMail[]> {
  const found: NestedMail[] = [];
  for (const part of email.attachments) {
    if (!carries(part) || budget.depth > DEEPEST_NESTED || budget.left === 0) continue;
    budget.left--;
    const inner = await readMime(bytesOf(part.content)).catch(() => null);
    if (!inner) continue;
    const to = recipientsOf(inner);
    const headers = inner.headers.map(({ key, value }) => ({ name: key, value }));
    found.push({
      from: readSender(headers, to, []).from,
      to,
      subject: oneLine(inner.subject),
      text: visibleText(inner, []),
      toMany: inner.headers.some(({ key, value }) => TO_MANY.test(key) || (MARKED.test(key) && BULK.test(value))),
      shown: part.mimeType.startsWith("message/") && part.disposition !== "attachment",
    });
    const deeper = { depth: budget.depth + 1, left: budget.left };
    found.push(...(await readNested(inner, deeper)));
    budget.left = deeper.left;
  }
  return found;
}

const TO_MANY = /^(?:list-(?:id|unsubscribe|post)|feedback-id)$/;
const MARKED = /^(?:precedence|auto-submitted)$/;
const BULK = /^\s*(?:bulk|list|junk|auto)/i;

function carries({ mimeType, filename }: Email["attachments"][number]): boolean {
  return CARRIED.test(mimeType) || (UNKNOWN.test(mimeType) && FILE.test(filename ?? ""));
}

/** Hotmail's feedback loop hides the recipient in To, and tells it in a header of its own. */
function recipientsOf(inner: Email): MailAddress[] {
  const told = inner.headers.find((line) => line.key === "x-hmxmroriginalrecipient");
  return told ? addressesOf(...addressParser(told.value)) : addressesOf(...(inner.to ?? []));
}
