import { key } from "@/db/keyring";
import { seal, unseal } from "@/domain/history/seal";

/** The personal part of a mail: sealed in the outbox, dropped once the mail is sent or cancelled. */
export type Envelope = { to: string; subject: string; text: string; inReplyTo: string | null };

/** Sealed for the row of this Message-ID: moved to another row it cannot be opened. */
export function sealEnvelope(mailMessageId: string, envelope: Envelope): Uint8Array {
  return seal(key("outbox"), mailMessageId, JSON.stringify(envelope));
}

export function openEnvelope(mailMessageId: string, sealed: Uint8Array): Envelope {
  return JSON.parse(unseal(key("outbox"), mailMessageId, sealed).toString()) as Envelope;
}
