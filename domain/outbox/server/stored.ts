import { mailServer } from "@/db/schema/outbox";
import type { Acting } from "@/domain/acting";
import type { MailServerAccount } from "../send-mail";
import { openPassword } from "./password";

export type StoredServer = { version: number; changedAt: Date; account: MailServerAccount | null };

/** The server of the settings with its password; version 0 while nobody has set one. */
export async function readStored(acting: Acting): Promise<StoredServer> {
  const [row] = await acting.db.select().from(mailServer);
  return row ? { version: row.version, changedAt: row.changedAt, account: accountOf(row) } : NOTHING;
}

const NOTHING: StoredServer = { version: 0, changedAt: new Date(0), account: null };

export function accountOf(row: typeof mailServer.$inferSelect): MailServerAccount | null {
  const { host, port, security, login, passwordSealed } = row;
  if (host === null || port === null || security === null) return null;
  const password = login !== null && passwordSealed ? openPassword({ host, login }, passwordSealed) : "";
  return { host, port, security, login, password };
}
