import { eq } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import type { Understood } from "./understand";

const ROBOTS =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?|owner-.*|.*-request|.*-owner|.*-bounces?)$/;
const BULK = ["bulk", "list", "junk"];

/**
 * Whether an automatic answer may go to the sender: never to a null return path, a list, a robot, an automatic mail or one
 * of our own mailboxes (RFC 3834, 2).
 */
export async function mayAcknowledge(acting: Acting, mail: Understood["mail"]): Promise<boolean> {
  const address = mail.from?.address;
  if (!address || mail.authors.length > 1 || isAutomatic(mail)) return false;
  if (ROBOTS.test(address.slice(0, address.lastIndexOf("@")))) return false;
  return !(await isOurs(acting, address));
}

function isAutomatic(mail: Understood["mail"]): boolean {
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

async function isOurs(acting: Acting, address: string): Promise<boolean> {
  const ours = await acting.db
    .select({ id: mailboxes.id })
    .from(mailboxes)
    .where(eq(mailboxes.address, address))
    .limit(1);
  return ours.length > 0;
}
