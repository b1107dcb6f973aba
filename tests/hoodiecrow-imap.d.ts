declare module "hoodiecrow-imap" {
  import type { Server, Socket } from "node:net";

  type Message = { raw: string; uid: number; flags: string[]; internaldate: string };
  type Mailbox = { uidvalidity: number; uidnext: number; messages: Message[] };

  /** The parts of the server that tests use; the package has no types. */
  type Hoodiecrow = {
    server: Server;
    listen: (port: number, host: string, ready: () => void) => void;
    getMailbox: (path: string) => Mailbox;
    appendMessage: (mailbox: string, flags: string[], internaldate: Date, raw: string) => unknown;
  };

  export default function hoodiecrow(options: {
    plugins: string[];
    users: Record<string, { password: string }>;
    storage: Record<string, { messages?: Partial<Message>[]; uidvalidity?: number }>;
  }): Hoodiecrow;
  export type { Socket };
}
