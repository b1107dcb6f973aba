import type { AnalysedMail } from "./analyse-mail";

/**
 * A message of the ledger, locked by the transaction that reads it. `ticket`: its quarantine ticket, when it is read again;
 * `reason`: why it need not be tried; `authservId`: under which the server of its mailbox signs what it finds out about senders.
 */
export type ClaimedMail = {
  id: number;
  raw: Uint8Array;
  receivedAt: Date;
  ticket: number | null;
  reason: string | null;
  /** Staff say that it is a request, whatever it looks like. */
  asRequest: boolean;
  authservId: string | null;
};

/** A message that was analysed, or the code of why it could not be. */
export type AnalysedClaim = ClaimedMail & ({ analysed: AnalysedMail } | { unreadable: string });
