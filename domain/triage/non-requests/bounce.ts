import { findEmails } from "../account/find-emails";
import type { MailToTriage } from "../mail-to-triage";

const MAILER = /^(?:mailer-daemon|postmaster|mail-daemon|mdaemon|mail\.delivery|bounces?)(?:[+@.-]|$)/;
const SUBJECT =
  /undeliver|delivery (?:status|failure|has failed|failed|problem|incomplete|notification)|mail delivery|returned (?:mail|to sender)|failure notice|could not be delivered|non.?delivery|message (?:not delivered|delayed)|delayed mail|warning: message|не ?доставлен|не удалось доставить|недоставк|ошибка доставки|возвращен|возвращено отправителю|невозможно доставить|delivery/i;
const BODY =
  /(?:could ?n[o']t|was ?n[o']t able to|unable to|failed to|cannot) (?:be )?deliver|permanent(?:ly)? (?:error|failure|failed)|no such (?:user|mailbox|recipient)|no mailbox here|user unknown|unknown user|mailbox (?:is )?(?:full|unavailable|not found|over quota|over its quota)|does not exist|over its quota|address rejected|recipient rejected|\b[45]\.\d\.\d{1,2}\b|\b55[0-4]\b|не (?:был[оа]? |может быть )?доставлен|не удалось доставить|доставка (?:невозможна|не удалась)|ящик (?:переполнен|не существует|не найден|заблокирован|отключен)|нет такого (?:ящика|пользователя|получателя|адреса)|пользователь не найден|адресат не найден|получател\p{L}+ не (?:существует|найден)/iu;

/**
 * Whom a returned mail was for (RFC 3464, or the words of systems that send no machine part).
 *
 * @returns null when the mail is no bounce; the addresses are in lower case, perhaps none
 */
export function bounceRecipients(mail: MailToTriage): string[] | null {
  if (mail.report?.kind === "bounce") return named(mail, mail.report.recipients);
  const sender = mail.from?.address ?? "";
  const ofMailer = MAILER.test(sender) || (mail.returnPath === "" && SUBJECT.test(mail.subject));
  const listed = mail.headers.filter(({ name }) => name.toLowerCase() === "x-failed-recipients");
  const told = SUBJECT.test(mail.subject) || BODY.test(mail.text);
  if (listed.length === 0 && !(ofMailer && told) && !sender.startsWith("mailer-daemon@")) return null;
  return named(
    mail,
    listed.flatMap(({ value }) => findEmails(value)).map((found) => found.value),
  );
}

/** Without a machine part: the first address in the words that is neither ours nor the mailer's, or the returned mail's To. */
function named(mail: MailToTriage, recipients: string[]): string[] {
  if (recipients.length > 0) return recipients;
  const ours = new Set([mail.from?.address, ...mail.to.map((to) => to.address)]);
  const inText = findEmails(mail.text)
    .map((found) => found.value)
    .filter((address) => !ours.has(address) && !MAILER.test(address));
  const addressees = mail.nested.flatMap((nested) => nested.to.map((to) => to.address));
  return [...new Set(addressees.length > 0 ? addressees : inText.slice(0, 1))];
}
