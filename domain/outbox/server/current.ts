import { createHmac } from "node:crypto";
import { key } from "@/db/keyring";
import type { Acting } from "@/domain/acting";
import type { MailServerAccount } from "../send-mail";
import { readStored } from "./stored";

/**
 * The server that letters go out by: the environment's, else that of the settings. `id` says which, and becomes another when
 * anything about it does; nothing can be read from it.
 */
export type CurrentServer =
  | { from: "environment"; id: string; to: string }
  | { from: "settings"; id: string; to: MailServerAccount };

/** @param smtpUrl of the environment, or nothing @returns null while none is set */
export async function readCurrent(acting: Acting, smtpUrl: string | null | undefined): Promise<CurrentServer | null> {
  if (smtpUrl?.trim()) return { from: "environment", id: `environment ${fingerprint(smtpUrl.trim())}`, to: smtpUrl };
  const { version, account } = await readStored(acting);
  return account && { from: "settings", id: `settings ${version}`, to: account };
}

function fingerprint(url: string): string {
  return createHmac("sha256", key("mail-server")).update(url).digest("hex").slice(0, 16);
}
