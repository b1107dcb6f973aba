import type { Authentication, Evidence } from "@/db/schema/tickets";
import type { Assurance, RequestType } from "@/vocabulary/requests";
import type { Channel, QuietKind } from "@/vocabulary/tickets";

export type GivenContact = { kind: "email" | "phone"; value: string };

/** `region` null: everywhere; `proposed`: by triage, not confirmed by staff. */
export type NewRequest = {
  type: RequestType;
  region?: string | null;
  changes?: Record<string, string>;
  evidence?: Evidence[];
  /** The triage rule and its confidence, 0 to 1. */
  rule?: string | null;
  confidence?: number | null;
  proposed?: boolean;
  /** When asked, if after the ticket was received. */
  askedAt?: Date | null;
};

export type NewTicket = {
  channel: Channel;
  /** True receipt: IMAP INTERNALDATE, or the start of the call. Never later than now. */
  receivedAt: Date;
  contact?: GivenContact | null;
  requesterName?: string | null;
  locale?: "ru" | "en";
  subject?: string | null;
  personId?: string | null;
  /** Contacts that identify the person; default: the requester's own. */
  about?: GivenContact[];
  /** Default: from the mail's authentication. */
  assurance?: Assurance;
  /** Why the mail could not be read. */
  quarantine?: string | null;
  /** What it probably is when it probably asks nothing: it goes into the quiet lane. */
  quietAs?: QuietKind | null;
  /** The older ticket it continues. */
  follows?: number | null;
  message?: NewMessage;
  requests: NewRequest[];
};

/** `safeHtml` is sanitised; `mailMessageId` is without angle brackets. */
export type NewMessage = {
  text: string;
  safeHtml?: string | null;
  subject?: string | null;
  mailMessageId?: string | null;
  authentication?: Authentication | null;
  attachments?: NewAttachment[];
};

export type NewAttachment = { name: string; mediaType: string; content: Uint8Array };
