import type { RequestType } from "@/vocabulary/requests";
import type { Channel, TicketStatus } from "@/vocabulary/tickets";
import type { MarkedSegment } from "./marked-text";

export type Instant = { at: string; text: string; exact: string };

/** What a row draws, in the reader's words. `requester` is a name or a masked contact; never a contact in full. */
export type QueueTicket = {
  number: number;
  status: TicketStatus;
  channel: Channel;
  requester: string;
  line: string;
  /** Where the words of a search stand. */
  subject: MarkedSegment[] | null;
  said: MarkedSegment[] | null;
  requests: { id: number; type: RequestType; label: string; region: string | null }[];
  more: { sign: string; label: string } | null;
  dueAt: string;
  dueTitle: string;
  resolvedAt: string | null;
  received: Instant;
  resolved: Instant | null;
  assignee: string | null;
  /** It ended without being carried out here: how, in words. */
  ended: string | null;
  /** Till when it is put aside, or what it probably is, in words. */
  aside: string | null;
  /** The call that is owed, in words; `due` once its time has come. */
  callBack: { text: string; due: boolean } | null;
  tags: string[];
  /** How many tags are not shown. */
  moreTags: { sign: string; label: string } | null;
  unreadable: boolean;
  /** What the list is sorted by, in epoch milliseconds; `worded` ones come after the others. */
  at: number;
  worded: boolean;
};
