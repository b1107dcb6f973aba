import { z } from "zod";
import { components, Id, Instant } from "./components";
import { CallId } from "./path";

/** Before this nobody kept a call; it also keeps dates within what PostgreSQL can hold. */
const EARLIEST = Date.parse("2000-01-01T00:00:00Z");

const when = z.iso.datetime({ offset: true }).refine((text) => Date.parse(text) >= EARLIEST, "bad_date");

/** Whatever a caller's network hands over as a number must not lose the call. */
const number = z.string().transform((text) => text.replaceAll("\0", "").toWellFormed());

export const RingingBody = z
  .strictObject({
    callId: CallId,
    from: number.nullish().describe("In any written form; withheld or unreadable, the call counts all the same"),
    to: number.nullish().describe("The number that was called"),
    agent: z.string().min(1).max(320).describe("Id or email of the member of staff at whom it rings"),
    at: when.describe("When it began to ring"),
  })
  .register(components, { id: "RingingCall" });

export const EndedBody = z
  .strictObject({
    at: when.describe("When it ended"),
    answeredAt: when.nullish().describe("When it was picked up; none when it was not"),
    recordingUrl: z.string().max(2000).nullish().describe("Where the recording is, by https"),
  })
  .register(components, { id: "EndedCall" });

export const CallAnswer = z
  .strictObject({
    callId: z.string(),
    agent: Id.describe("Id of a member of staff"),
    rangAt: Instant,
    answeredAt: Instant.nullable(),
    endedAt: Instant.nullable(),
    seconds: z.int().nullable().describe("How long it lasted from when it was picked up; null until it has ended"),
    recordingUrl: z.string().nullable(),
    ticket: z.int().nullable().describe("Number of the ticket it was logged on"),
    disposition: z.string().nullable().describe("How the agent says it ended"),
  })
  .register(components, { id: "Call" });
