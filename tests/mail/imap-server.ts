import { randomUUID } from "node:crypto";
import type { AddressInfo, Socket } from "node:net";
import hoodiecrow from "hoodiecrow-imap";
import type { MailboxAccount } from "@/domain/intake/mailboxes/account";

/** An IMAP server in memory, with one account and its INBOX. */
export type ImapServer = {
  account: MailboxAccount;
  /** Puts messages into the INBOX; who idles is told. */
  deliver: (...raw: (string | Uint8Array)[]) => void;
  /** Numbers the messages anew, from 1, under another UIDVALIDITY, and ends every connection. */
  renumber: () => void;
  /** A human reads everything in another mail program. */
  markSeen: () => void;
  flags: () => string[][];
  /** Lets the account in by this access token, and by no password. */
  acceptToken: (token: string) => void;
  /** How many messages are in the folder `Processed`. */
  moved: () => number;
  disconnect: () => void;
  /** Refuses connections until {@link ImapServer.resume}. */
  stop: () => Promise<void>;
  resume: () => Promise<void>;
};

const USER = { login: "privacy", password: "secret" };

/** Starts a server on a port of its own. */
export async function startImapServer(): Promise<ImapServer> {
  const imap = hoodiecrow({
    plugins: ["ID", "IDLE", "UNSELECT", "NAMESPACE", "MOVE", "SASL-IR", "XOAUTH2"],
    users: { [USER.login]: { password: USER.password } },
    storage: { INBOX: { messages: [], uidvalidity: 1 }, "": { folders: { Processed: {} } } },
  });
  const sockets = new Set<Socket>();
  imap.server.on("connection", (socket: Socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
  });
  const listen = (port: number) => new Promise<void>((ready) => imap.listen(port, "127.0.0.1", ready));
  await listen(0);
  const { port } = imap.server.address() as AddressInfo;
  const inbox = () => imap.getMailbox("INBOX");
  const disconnect = () => {
    for (const socket of sockets) socket.destroy();
  };

  return {
    account: { host: "127.0.0.1", port, secure: false, folder: "INBOX", ...USER },
    deliver: (...raw) => {
      for (const one of raw) imap.appendMessage("INBOX", [], new Date(), Buffer.from(one).toString("latin1"));
    },
    renumber: () => {
      inbox().uidvalidity += 1;
      for (const [index, message] of inbox().messages.entries()) message.uid = index + 1;
      inbox().uidnext = inbox().messages.length + 1;
      disconnect();
    },
    markSeen: () => {
      for (const message of inbox().messages) message.flags.push("\\Seen");
    },
    flags: () => inbox().messages.map((message) => message.flags),
    acceptToken: (accessToken) => {
      imap.users[USER.login] = { password: randomUUID(), xoauth2: { accessToken, sessionTimeout: 3_600_000 } };
    },
    moved: () => imap.getMailbox("Processed").messages.length,
    disconnect,
    stop: () =>
      new Promise((stopped) => {
        imap.server.close(() => stopped());
        disconnect();
      }),
    resume: () => listen(port),
  };
}
