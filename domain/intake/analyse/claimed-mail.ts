import type { AnalysedMail } from "./analyse-mail";

/**
 * A message of the ledger, locked by the transaction that reads it. `ticket`: its quarantine ticket, when it is read
 * again; `reason`: why it need not be tried; `authservId`: under which its mail server signs what it finds out.
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

export type AnalysedClaim = ClaimedMail & ({ analysed: AnalysedMail } | { unreadable: string });
