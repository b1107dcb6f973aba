import type { MailToTriage } from "../mail-to-triage";

const LOOP = /^(?:fbl|feedback|feedbackloop|complaints?|abuse|jmrp|scomp|staff)(?:[+@.-]|$)/;
const WORDS =
  /abuse report|spam complaint|feedback loop|marked (?:this|your) (?:message|mail) as spam|жалоба на (?:спам|письмо)|отмет\p{L}+ как спам/iu;

/**
 * Who pressed «this is spam», as a feedback loop tells (RFC 5965, or a loop that only forwards the mail).
 *
 * @returns null when the mail is no complaint of a mail provider
 */
export function complainants(mail: MailToTriage): string[] | null {
  if (mail.report?.kind === "complaint") return mail.report.recipients;
  if (mail.nested.length === 0 || !LOOP.test(mail.from?.address ?? "")) return null;
  if (!WORDS.test(`${mail.subject}\n${mail.words.own}`)) return null;
  return [...new Set(mail.nested.flatMap((nested) => nested.to.map((to) => to.address)))];
}
