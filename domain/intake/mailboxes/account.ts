import { key } from "@/db/keyring";
import { type MailboxOauth, mailboxes } from "@/db/schema/intake";
import { seal, unseal } from "@/domain/history/seal";

/** What is sealed for a mailbox that is opened by OAuth 2.0. */
type OauthSecrets = { clientSecret: string; refreshToken: string };

/**
 * `secure`: TLS from the first byte, else STARTTLS where offered. With `oauth` the password is empty. `moveTo`: the
 * folder for stored messages.
 */
export type MailboxAccount = {
  host: string;
  port: number;
  secure: boolean;
  login: string;
  password: string;
  oauth?: (MailboxOauth & OauthSecrets) | null;
  folder: string;
  moveTo?: string | null;
};

type Row = Pick<typeof mailboxes.$inferSelect, keyof typeof ACCOUNT_COLUMNS>;

export const ACCOUNT_COLUMNS = {
  host: mailboxes.host,
  port: mailboxes.port,
  secure: mailboxes.secure,
  login: mailboxes.login,
  oauth: mailboxes.oauth,
  passwordSealed: mailboxes.passwordSealed,
  folder: mailboxes.folder,
  moveTo: mailboxes.moveTo,
};

/** For one account of one host: the secrets open nothing else. */
export function sealSecrets(account: Pick<MailboxAccount, "host" | "login" | "password" | "oauth">): Uint8Array {
  const { password, oauth } = account;
  const secret = oauth ? JSON.stringify([oauth.clientSecret, oauth.refreshToken]) : password;
  return seal(key("mailbox-password"), context(account), secret);
}

export function openAccount({ passwordSealed, oauth, ...account }: Row): MailboxAccount {
  const secret = unseal(key("mailbox-password"), context({ ...account, oauth }), passwordSealed).toString();
  if (!oauth) return { ...account, password: secret, oauth };
  const [clientSecret, refreshToken] = JSON.parse(secret) as [string, string];
  return { ...account, password: "", oauth: { ...oauth, clientSecret, refreshToken } };
}

/** A secret of one client is never sent to another token server either. */
function context({
  host,
  login,
  oauth,
}: Pick<MailboxAccount, "host" | "login"> & { oauth?: MailboxOauth | null }): string {
  return oauth ? `${host}\n${login}\n${oauth.clientId}\n${oauth.tokenUrl}` : `${host}\n${login}`;
}
