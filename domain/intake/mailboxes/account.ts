import { key } from "@/db/keyring";
import { mailboxes } from "@/db/schema/intake";
import { seal, unseal } from "@/domain/history/seal";

/** An IMAP account and folder. `secure`: TLS from the first byte; without it STARTTLS is used where the server offers it. */
export type MailboxAccount = {
  host: string;
  port: number;
  secure: boolean;
  login: string;
  password: string;
  folder: string;
};

type Row = Pick<typeof mailboxes.$inferSelect, "host" | "port" | "secure" | "login" | "passwordSealed" | "folder">;

/** The columns an account is opened from. */
export const ACCOUNT_COLUMNS = {
  host: mailboxes.host,
  port: mailboxes.port,
  secure: mailboxes.secure,
  login: mailboxes.login,
  passwordSealed: mailboxes.passwordSealed,
  folder: mailboxes.folder,
};

/** Seals a password for one account of one host: it opens nowhere else. */
export function sealPassword(account: Pick<MailboxAccount, "host" | "login" | "password">): Uint8Array {
  return seal(key("mailbox-password"), context(account), account.password);
}

/** The account of a mailbox row, its password opened. */
export function openAccount({ passwordSealed, ...account }: Row): MailboxAccount {
  return { ...account, password: unseal(key("mailbox-password"), context(account), passwordSealed).toString() };
}

function context({ host, login }: { host: string; login: string }): string {
  return `${host}\n${login}`;
}
