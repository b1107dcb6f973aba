import type { MailToTriage } from "./mail-to-triage";

const LOOP = /^(?:fbl|feedback|feedback-?loop|complaints?|abuse|jmrp|scomp|staff|spam-?reports?)(?:[+@.-]|$)/;
const WORDS =
  /abuse report|spam complaint|complaint about (?:a |your )?(?:message|mail)|feedback loop|marked (?:this|your) (?:message|mail) as spam|reported .{0,40} as (?:spam|junk)|client tos notification|жалоба на (?:спам|письмо)|отмет\p{L}+ как спам/iu;

/**
 * Who pressed «this is spam», as a feedback loop tells (RFC 5965, or a loop that only forwards the mail).
 *
 * @returns null when the mail is no complaint of a mail provider; the addresses are in lower case, none when it hides them
 */
export function complainants(mail: MailToTriage): string[] | null {
  if (mail.report?.kind === "complaint") return mail.report.recipients;
  if (mail.nested.length === 0 || !WORDS.test(`${mail.subject}\n${mail.words.own}`)) return null;
  if (!LOOP.test(mail.from?.address ?? "") && !isBare(mail)) return null;
  return [...new Set(mail.nested.flatMap((nested) => nested.to.map((to) => to.address)))];
}

/** A loop of any name that adds no word of its own to the mail and tells the address of the server it came from. */
function isBare(mail: MailToTriage): boolean {
  return mail.words.own.trim() === "" && WORDS.test(mail.subject) && /\b\d{1,3}(?:\.\d{1,3}){3}\b/.test(mail.subject);
}

/**
 * Whether whoever complained wants no more mail. A loop also reports what no recipient said: failed authentication, viruses,
 * and «this is not spam» (RFC 5965, 7.3; RFC 6591; RFC 6430).
 */
export function isUnwanted(mail: MailToTriage): boolean {
  return !/^(?:auth-failure|dkim|dmarc|virus|not-spam)$/.test(mail.report?.feedbackType ?? "abuse");
}
