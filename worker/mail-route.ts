import type { DkimKey } from "@/db/settings";
import type { Acting } from "@/domain/acting";
import { smtpTransport, type Transport } from "@/domain/outbox/send-mail";
import { readServerForDelivery } from "@/domain/outbox/server/for-delivery";

/** The way out for letters: to the environment's server, else to that of the settings, as they are now. */
export class MailRoute {
  private transport: Transport | null = null;

  constructor(
    private readonly smtpUrl: string | null,
    private readonly dkim: DkimKey | null,
  ) {}

  /** Null while no server is set. Nothing may be under way: the connections to a server that was are closed. */
  async current(acting: Acting): Promise<Transport | null> {
    const server = await readServerForDelivery(acting, this.smtpUrl);
    if (server?.id !== this.transport?.server) {
      this.close();
      this.transport = server && { ...smtpTransport(server.to, this.dkim), server: server.id };
    }
    return this.transport;
  }

  close(): void {
    this.transport?.close();
    this.transport = null;
  }
}
