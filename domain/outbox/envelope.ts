import { key } from "@/db/keyring";
import { seal, unseal } from "@/domain/history/seal";

/** What of a mail is personal: it stands sealed in the outbox and goes once the mail is sent or cancelled. */
export type Envelope = { to: string; subject: string; text: string; inReplyTo: string | null };

/** Seals an envelope for the row of this Message-ID: moved to another row it cannot be opened. */
export function sealEnvelope(mailMessageId: string, envelope: Envelope): Uint8Array {
  return seal(key("outbox"), mailMessageId, JSON.stringify(envelope));
}

/** Opens what {@link sealEnvelope} closed. */
export function openEnvelope(mailMessageId: string, sealed: Uint8Array): Envelope {
  return JSON.parse(unseal(key("outbox"), mailMessageId, sealed).toString()) as Envelope;
}
