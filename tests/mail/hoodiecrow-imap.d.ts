declare module "hoodiecrow-imap" {
  import type { Server, Socket } from "node:net";

  type Message = { raw: string; uid: number; flags: string[]; internaldate: string };
  type User = { password: string; xoauth2?: { accessToken: string; sessionTimeout: number } };
  type Mailbox = { uidvalidity: number; uidnext: number; messages: Message[] };

  /** The parts of the server that tests use; the package has no types. */
  type Hoodiecrow = {
    server: Server;
    users: Record<string, User>;
    listen: (port: number, host: string, ready: () => void) => void;
    getMailbox: (path: string) => Mailbox;
    appendMessage: (mailbox: string, flags: string[], internaldate: Date, raw: string) => unknown;
  };

  export default function hoodiecrow(options: {
    plugins: string[];
    users: Record<string, User>;
    storage: Record<string, { messages?: Partial<Message>[]; uidvalidity?: number; folders?: Record<string, object> }>;
  }): Hoodiecrow;
  export type { Socket };
}
