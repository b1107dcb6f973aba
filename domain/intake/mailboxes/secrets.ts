import type { MailboxOauth } from "@/db/schema/intake";
import { type MailboxAccount, openAccount } from "./account";
import { requireSecret } from "./judge";
import type { Mailbox } from "./lock";

/** Empty ones stay as they are. */
export type GivenSecrets = { password?: string; clientSecret?: string; refreshToken?: string };

type Described = Omit<MailboxAccount, "password" | "oauth"> & { oauth: MailboxOauth | null };

/** @throws Refusal `invalid` when one is missing (`password`; `clientSecret`, `refreshToken`) */
export function requireSecrets(fields: Described, given: GivenSecrets): MailboxAccount {
  const { password = "", clientSecret = "", refreshToken = "" } = given;
  if (!fields.oauth) return { ...fields, oauth: null, password: requireSecret("password", password) };
  const secrets = {
    clientSecret: requireSecret("clientSecret", clientSecret),
    refreshToken: requireSecret("refreshToken", refreshToken),
  };
  return { ...fields, password: "", oauth: { ...fields.oauth, ...secrets } };
}

/** A stored secret stands in for an empty one, but is never sent where it was not given for. */
export function keptSecrets(row: Mailbox, fields: Described, given: GivenSecrets): MailboxAccount {
  if (!isSamePlace(row, fields)) return requireSecrets(fields, given);
  const { password, oauth } = openAccount(row);
  return requireSecrets(fields, {
    password: given.password || password,
    clientSecret: given.clientSecret || oauth?.clientSecret,
    refreshToken: given.refreshToken || oauth?.refreshToken,
  });
}

function isSamePlace(row: Mailbox, fields: Described): boolean {
  const client = (oauth: MailboxOauth | null) => oauth && `${oauth.clientId}\n${oauth.tokenUrl}`;
  return row.host === fields.host && row.login === fields.login && client(row.oauth) === client(fields.oauth);
}
