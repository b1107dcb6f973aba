import { asc } from "drizzle-orm";
import { mailboxes } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

const SHOWN = {
  id: mailboxes.id,
  address: mailboxes.address,
  host: mailboxes.host,
  port: mailboxes.port,
  secure: mailboxes.secure,
  login: mailboxes.login,
  auth: mailboxes.auth,
  oauth: mailboxes.oauth,
  folder: mailboxes.folder,
  moveTo: mailboxes.moveTo,
  authservId: mailboxes.authservId,
  plusAddressing: mailboxes.plusAddressing,
  enabled: mailboxes.enabled,
  connectedAt: mailboxes.connectedAt,
  lastMailAt: mailboxes.lastMailAt,
  failure: mailboxes.failure,
  failedAt: mailboxes.failedAt,
  unaccounted: mailboxes.unaccounted,
  reconciledAt: mailboxes.reconciledAt,
};

/** `failure` is a MailboxFailureCode, null while all is well. */
export type MailboxView = Pick<typeof mailboxes.$inferSelect, keyof typeof SHOWN>;

export async function listMailboxes(acting: Acting): Promise<MailboxView[]> {
  requirePermission(acting.actor, "mail:read");
  return acting.db.select(SHOWN).from(mailboxes).orderBy(asc(mailboxes.id));
}
