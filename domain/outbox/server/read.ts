import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { readDeskSettings } from "@/domain/settings/read";
import type { MailServerAccount } from "../send-mail";
import { firstSender } from "../sender";
import { readStored } from "./stored";

/** Without the password. `offered`: TLS where the server offers it, as the environment may say. */
export type ShownServer = Omit<MailServerAccount, "password" | "security"> & {
  security: MailServerAccount["security"] | "offered";
};

/** `fixed`: what the environment says, which wins; `sender`: what letters say of us, without an address while there is no mailbox. */
export type MailServerView = {
  version: number;
  stored: Omit<MailServerAccount, "password"> | null;
  fixed: ShownServer | null;
  sender: { name: string; address: string | null };
};

export async function readMailServer(acting: Acting, smtpUrl: string | undefined): Promise<MailServerView> {
  requirePermission(acting.actor, "settings:manage");
  const { version, account } = await readStored(acting);
  return {
    version,
    stored: account && shown(account),
    fixed: smtpUrl?.trim() ? readUrl(smtpUrl) : null,
    sender: {
      name: (await readDeskSettings(acting)).operatorName,
      address: (await firstSender(acting))?.address ?? null,
    },
  };
}

function shown({ host, port, security, login }: MailServerAccount): Omit<MailServerAccount, "password"> {
  return { host, port, security, login };
}

/** As the mailer reads it: `smtps:` is TLS from the first byte, `smtp:` takes TLS where it is offered. */
function readUrl(text: string): ShownServer {
  const url = new URL(text);
  const tls = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port ? Number(url.port) : tls ? 465 : 587,
    security: tls ? "tls" : "offered",
    login: decodeURIComponent(url.username) || null,
  };
}
