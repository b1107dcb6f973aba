import { z } from "zod";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { CHANNELS, TICKET_STATUSES } from "@/vocabulary/tickets";
import { components, Id, Instant } from "./components";
import { IdentityCheckAnswer } from "./identity-check";
import { PAGE_QUERY, pageOf } from "./page-of";
import { RegionCode } from "./path";
import { NewRequestBody, RequestAnswer } from "./request";

/** Before this nobody kept a ticket; it also keeps dates within what PostgreSQL can hold. */
const EARLIEST = Date.parse("2000-01-01T00:00:00Z");

const receivedAt = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= EARLIEST, "bad_date")
  .describe("True time of receipt; now by default, and never later. The 24 hours count from here");

export const NewTicketBody = z
  .strictObject({
    channel: z.enum(CHANNELS),
    receivedAt: receivedAt.nullish(),
    personId: Id.nullish().describe("The person it is about; by default found by the contact"),
    contact: z
      .strictObject({ kind: z.enum(["email", "phone"]), value: z.string().min(1).max(320) })
      .nullish()
      .describe("How the requester came and is answered"),
    subject: z.string().max(998).nullish(),
    text: z.string().max(100_000).nullish(),
    requests: z.array(NewRequestBody).min(1).max(50),
  })
  .register(components, { id: "NewTicket" });

export const TicketAnswer = z
  .strictObject({
    number: z.int(),
    status: z.enum(TICKET_STATUSES),
    channel: z.enum(CHANNELS),
    receivedAt: Instant,
    dueAt: Instant,
    resolvedAt: Instant.nullable(),
    breached: z.boolean(),
    snoozedUntil: Instant.nullable().describe("Put aside until then; its clock goes on"),
    waitingSince: Instant.nullable().describe("Put aside since then until its requester answers; its clock goes on"),
    callBack: z
      .strictObject({ at: Instant, by: Id.describe("Id of a member of staff") })
      .nullable()
      .describe("A call that was promised and not made yet; never later than `dueAt`"),
    tags: z.array(z.string()).describe("Free words, in their order"),
    assignee: Id.nullable().describe("Id of a member of staff"),
    person: Id.nullable().describe("Id of the person it is about"),
    identityCheck: IdentityCheckAnswer.nullable().describe("The latest about this person"),
    requests: z.array(RequestAnswer),
  })
  .register(components, { id: "Ticket" });

export const TicketPage = pageOf("TicketPage", TicketAnswer);

export const TicketQuery = z.strictObject({
  status: z.enum([...TICKET_STATUSES, "unresolved", "awaiting_approval"]).optional(),
  type: z.enum(REQUEST_TYPES).optional().describe("Tickets with such a request"),
  channel: z.enum(CHANNELS).optional(),
  region: RegionCode.optional().describe("Tickets with a request about this region"),
  assignee: z
    .union([z.literal("none"), Id])
    .optional()
    .describe("Id of a member of staff, or `none`"),
  person: Id.optional().describe("Id of a person"),
  overdue: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only those past their due time, resolved late or not yet"),
  aside: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only those put aside now, or all others; one due within the hour is no longer put aside"),
  tag: z.string().min(1).max(80).optional().describe("Tickets with this tag, in capitals or not"),
  callBack: z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .describe("Only those on which a call is owed, or all others"),
  q: z
    .string()
    .min(1)
    .max(200)
    .optional()
    .describe("A number, a contact, a name or words; what it names comes before what only holds the words"),
  sort: z.enum(["due", "received"]).optional().describe("Least time left first (the default), or latest first"),
  ...PAGE_QUERY,
});

const text = z.string().min(1).max(20_000);

export const SnoozeBody = z
  .strictObject({
    until: z.iso.datetime({ offset: true }).describe("Later than now"),
    beyondDue: z.boolean().optional().describe("Also when the ticket is due before that"),
  })
  .register(components, { id: "Snooze" });
export const TagBody = z
  .strictObject({ tag: z.string().min(1).max(200).describe("1 to 40 characters on one line") })
  .register(components, { id: "Tag" });
export const AssignBody = z.strictObject({ assignee: Id }).register(components, { id: "Assignment" });
export const NoteBody = z.strictObject({ text }).register(components, { id: "Note" });
export const ReplyBody = z
  .strictObject({
    text,
    subject: z.string().max(998).optional(),
    to: z
      .string()
      .min(3)
      .max(320)
      .optional()
      .describe("An email address on record of the matched person; by default the one the requester wrote from"),
    despite: z
      .boolean()
      .optional()
      .describe("Also send to an address that is not on record, that bounced, or that belonged to a deleted person"),
  })
  .register(components, { id: "Reply" });
export const MergeBody = z
  .strictObject({
    into: z.int().positive().describe("Number of the other ticket; the one due earlier continues"),
  })
  .register(components, { id: "Merge" });
