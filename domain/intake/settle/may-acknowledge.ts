import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import type { AnalysedMail } from "../analyse/analyse-mail";

const ROBOTS =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|owner-.*|.*-request|.*-owner|.*-bounces?)$/;
const BULK = ["bulk", "list", "junk"];

/**
 * Never to a null return path, a list, a robot, an automatic mail or one of our own mailboxes (RFC 3834, 2).
 * @param ours as {@link ourAddresses} answers
 */
export function mayAcknowledge(mail: AnalysedMail["mail"], ours: Set<string>): boolean {
  const address = mail.from?.address;
  if (!address || mail.authors.length > 1 || isAutomatic(mail)) return false;
  return !ROBOTS.test(address.slice(0, address.lastIndexOf("@"))) && !ours.has(address);
}

export async function ourAddresses(acting: Acting): Promise<Set<string>> {
  const rows = await acting.db.select({ address: mailboxes.address }).from(mailboxes);
  return new Set(rows.map((row) => row.address));
}

function isAutomatic(mail: AnalysedMail["mail"]): boolean {
  const suppressed = mail.headers.some(({ name }) => /^(?:list-.*|x-loop|feedback-id)$/i.test(name));
  return (
    suppressed ||
    mail.returnPath === "" ||
    mail.listId !== null ||
    mail.report !== null ||
    BULK.includes(mail.precedence ?? "") ||
    (mail.autoSubmitted !== null && mail.autoSubmitted !== "no") ||
    mail.headers.some(
      ({ name, value }) => /^x-auto-response-suppress$/i.test(name) && /\b(?:all|oof|autoreply)\b/i.test(value),
    )
  );
}
