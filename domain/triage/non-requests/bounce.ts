import { findEmails } from "../contacts/find-emails";
import { aheadOfReturned, type BounceSign, bounceSigns, isByProgram, isMailer } from "./bounce-signs";
import type { MailToTriage } from "./mail-to-triage";

/**
 * Whom a returned mail was for (RFC 3464, or the looks and words of what systems send that know no machine part).
 *
 * @param isAsking whether words make a request for who wrote them; asked only when the hand that wrote may be a person's
 * @returns null when the mail is no bounce; the addresses are in lower case, perhaps none
 */
export function bounceRecipients(mail: MailToTriage, isAsking: (words: string) => boolean): string[] | null {
  const listed = mail.headers.filter(({ name }) => name.toLowerCase() === "x-failed-recipients");
  if (mail.report?.kind !== "bounce" && listed.length === 0 && !isByProgram(mail)) return null;
  const signs = bounceSigns(mail);
  const asksInPerson = () => isAsking(aheadOfReturned(mail.words.own));
  if (mail.report?.kind === "bounce" && !isForwarded(mail, signs, asksInPerson))
    return named(mail, mail.report.recipients);
  if (listed.length === 0 && (!isReturned(signs) || (!signs.has("mailer") && asksInPerson()))) return null;
  return named(
    mail,
    listed.flatMap(({ value }) => findEmails(value)).map((found) => found.value),
  );
}

/** Who wrote: only a program returns mail. */
const HANDS: Partial<Record<BounceSign, number>> = { mailer: 5, postmaster: 3, "null-path": 2, robot: 2 };
/** What it says. */
const MATTERS: Partial<Record<BounceSign, number>> = { subject: 2, words: 2, transcript: 2, returned: 1 };
const SURE_ENOUGH = 6;

/** A program's hand, and more that speaks of a mail that came back the weaker the hand is. */
function isReturned(signs: Set<BounceSign>): boolean {
  const hand = Math.max(...weights(signs, HANDS), 0) + (signs.has("null-path") && signs.has("postmaster") ? 1 : 0);
  const matter = weights(signs, MATTERS).reduce((sum, weight) => sum + weight, 0);
  return hand > 0 && matter > 0 && hand + matter >= SURE_ENOUGH;
}

function weights(signs: Set<BounceSign>, table: Partial<Record<BounceSign, number>>): number[] {
  return [...signs].flatMap((sign) => table[sign] ?? []);
}

/** A person who forwards a returned mail with all its parts, or attaches its report, asks us something. */
function isForwarded(mail: MailToTriage, signs: Set<BounceSign>, asksInPerson: () => boolean): boolean {
  if (signs.has("mailer") || signs.has("postmaster") || signs.has("null-path") || mail.words.own.trim() === "")
    return false;
  if (/^\s*(?:fwd?|пересл\p{L}*|wg|tr|i)\s*:/iu.test(mail.subject) || asksInPerson()) return true;
  return !signs.has("subject") && !signs.has("robot") && !isAnnounced(mail);
}

/** What no person can do: their mail is a report as a whole (RFC 6522), and does not carry one. */
function isAnnounced(mail: MailToTriage): boolean {
  return mail.headers.some(({ name, value }) => /^content-type$/i.test(name) && /multipart\/report/i.test(value));
}

/** Lines of a returned head whose «addresses» are those of messages. */
const IDENTIFIERS = /^[ \t>]*(?:message-id|references|in-reply-to):.*$/gim;

/** Without a machine part: the returned mail's To, or the first address in the words that is neither ours nor the mailer's. */
function named(mail: MailToTriage, recipients: string[]): string[] {
  if (recipients.length > 0) return recipients;
  const ours = new Set([mail.from?.address, ...mail.to.map((to) => to.address)]);
  const inText = findEmails(mail.text.replace(IDENTIFIERS, ""))
    .map((found) => found.value)
    .filter((address) => !ours.has(address) && !isMailer(address));
  const addressees = mail.nested.flatMap((nested) => nested.to.map((to) => to.address));
  return [...new Set(addressees.length > 0 ? addressees : inText.slice(0, 1))];
}
