import type { ImapFlow } from "imapflow";
import type { MailboxAccount } from "../mailboxes/account";
import { accessToken, forgetAccessToken, type OnRenewed } from "./access-token";
import { MailboxFailure, mailboxFailure } from "./mailbox-failure";

const SECONDS = 1000;

/**
 * Opens the folder read-only, so that we change no flag a human relies on, unless messages are to be moved from it.
 * @throws MailboxFailure
 */
export async function openMailbox(account: MailboxAccount, onRenewed?: OnRenewed): Promise<ImapFlow> {
  const { host, port, secure, folder, moveTo, oauth } = account;
  const auth = await credentials(account, onRenewed);
  // A large package, and only a worker with a mailbox needs it.
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    host,
    port,
    secure,
    auth,
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 25 * SECONDS,
  });
  // Its users hear of it by a rejected command or `close`; unheard, it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
    await openFolder(client, folder, !moveTo);
    if (moveTo) await requireMovable(client, moveTo);
    return client;
  } catch (error) {
    client.close();
    const failure = mailboxFailure(error);
    if (oauth && failure.code === "login") forgetAccessToken(oauth);
    throw failure;
  }
}

async function credentials({ login: user, password, oauth }: MailboxAccount, onRenewed?: OnRenewed) {
  return oauth ? { user, accessToken: await accessToken(oauth, onRenewed) } : { user, pass: password };
}

async function openFolder(client: ImapFlow, folder: string, readOnly: boolean): Promise<void> {
  try {
    await client.mailboxOpen(folder, { readOnly });
  } catch (error) {
    const failure = mailboxFailure(error);
    throw failure.code === "other" ? new MailboxFailure("folder") : failure;
  }
}

/** Without MOVE (RFC 6851) or UIDPLUS (RFC 4315), removing one message would remove all that anybody marked as deleted. */
async function requireMovable(client: ImapFlow, moveTo: string): Promise<void> {
  if (!client.capabilities.has("MOVE") && !client.capabilities.has("UIDPLUS")) throw new MailboxFailure("move");
  const folders = await client.list();
  if (!folders.some(({ path }) => path === moveTo)) throw new MailboxFailure("move");
}
