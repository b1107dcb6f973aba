import type { Authentication, Evidence } from "@/db/schema/tickets";
import type { Assurance, RequestType } from "@/vocabulary/requests";
import type { Channel } from "@/vocabulary/tickets";

export type GivenContact = { kind: "email" | "phone"; value: string };

/** One typed line. `region` null means everywhere; `proposed` marks what triage believes and nobody has confirmed. */
export type NewRequest = {
  type: RequestType;
  region?: string | null;
  changes?: Record<string, string>;
  evidence?: Evidence[];
  /** The triage rule that proposes it and how sure it is, 0 to 1. */
  rule?: string | null;
  confidence?: number | null;
  proposed?: boolean;
  /** When it was asked, if later than the ticket was received. */
  askedAt?: Date | null;
};

export type NewTicket = {
  channel: Channel;
  /** True receipt: IMAP INTERNALDATE, or when the call began. Never later than now. */
  receivedAt: Date;
  contact?: GivenContact | null;
  requesterName?: string | null;
  locale?: "ru" | "en";
  subject?: string | null;
  personId?: string | null;
  /** Contacts that identify the person; default: the requester's own. */
  about?: GivenContact[];
  /** Default: what the mail's authentication shows. */
  assurance?: Assurance;
  /** Why the mail could not be read. */
  quarantine?: string | null;
  /** The older ticket this one continues. */
  follows?: number | null;
  message?: NewMessage;
  requests: NewRequest[];
};

/** A message as read: `safeHtml` is already sanitised, `mailMessageId` is without angle brackets. */
export type NewMessage = {
  text: string;
  safeHtml?: string | null;
  subject?: string | null;
  mailMessageId?: string | null;
  authentication?: Authentication | null;
  attachments?: NewAttachment[];
};

/** A file as it came or was chosen. */
export type NewAttachment = { name: string; mediaType: string; content: Uint8Array };
