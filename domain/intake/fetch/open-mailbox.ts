import type { ImapFlow } from "imapflow";
import type { MailboxAccount } from "../mailboxes/account";
import { MailboxFailure, mailboxFailure } from "./mailbox-failure";

const SECONDS = 1000;

/**
 * Signs in and opens the folder for reading only: nothing we do can change a flag that a human relies on.
 *
 * @throws MailboxFailure with the code of what was in the way
 */
export async function openMailbox({ folder, login, password, ...server }: MailboxAccount): Promise<ImapFlow> {
  // A large package, and only a worker with a mailbox needs it.
  const { ImapFlow } = await import("imapflow");
  const client = new ImapFlow({
    ...server,
    auth: { user: login, pass: password },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: 15 * SECONDS,
    greetingTimeout: 15 * SECONDS,
    socketTimeout: 45 * SECONDS,
  });
  // Whoever waits on the client hears of it by a rejected command or `close`; unheard, it would end the process.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    client.close();
    throw mailboxFailure(error);
  }
  return openFolder(client, folder);
}

async function openFolder(client: ImapFlow, folder: string): Promise<ImapFlow> {
  try {
    await client.mailboxOpen(folder, { readOnly: true });
    return client;
  } catch (error) {
    client.close();
    const failure = mailboxFailure(error);
    throw failure.code === "other" ? new MailboxFailure("folder") : failure;
  }
}
