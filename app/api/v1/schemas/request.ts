import { z } from "zod";
import { PERSON_FIELDS } from "@/domain/people/fields";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";
import { ASSURANCES, KEPT_ANSWER_WAYS, REQUEST_STATUSES, REQUEST_TYPES } from "@/vocabulary/requests";
import { components } from "./components";
import { RegionCode } from "./path";

/** What an edit asks for: new values by field of a person, and `email` or `phone` for a contact. */
const Changes = z
  .partialRecord(z.enum([...PERSON_FIELDS, "email", "phone"]), z.string().max(1000))
  .register(components, { id: "Changes" });

export const NewRequestBody = z
  .strictObject({
    type: z.enum(REQUEST_TYPES),
    region: RegionCode.nullable().optional().describe("What an unsubscribe is about; none means every region"),
    changes: Changes.optional().describe("What an edit asks for"),
  })
  .register(components, { id: "NewRequest" });

export const RequestAnswer = z
  .strictObject({
    id: z.int(),
    type: z.enum(REQUEST_TYPES),
    region: z.string().nullable(),
    changes: z.record(z.string(), z.string()),
    status: z.enum(REQUEST_STATUSES),
    outcome: z
      .record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))
      .nullable()
      .describe("What applying it did, in codes and counts, or the `reason` it was refused for; null while it is open"),
    answer: z
      .strictObject({
        by: z
          .enum(KEPT_ANSWER_WAYS)
          .describe("By a reply from the ticket, on the phone, in person, by post; `unrecorded`: nobody wrote it down"),
        message: z.int().nullable().describe("Id of the reply"),
        call: z.int().nullable().describe("Id of the call it was read out in"),
        note: z.string().nullable().describe("To whom and where it was handed over, or its reference"),
      })
      .optional()
      .describe("How an access, a question or a disclosure was answered, or the message that explained a refusal"),
  })
  .register(components, { id: "Request" });

/** An answer counts only with evidence. */
const AnswerGiven = z
  .discriminatedUnion("by", [
    z.strictObject({ by: z.literal("reply"), message: z.int().positive().optional().describe("Id of the reply") }),
    z.strictObject({
      by: z.literal("phone"),
      call: z.int().positive().optional().describe("Id of a call of the ticket"),
    }),
    z.strictObject({
      by: z.enum(["in_person", "post"]),
      note: z.string().min(1).max(500).describe("To whom and where, or a reference"),
    }),
  ])
  .register(components, { id: "AnswerGiven" });

export const ApplyBody = z
  .strictObject({
    assurance: z
      .enum(ASSURANCES)
      .optional()
      .describe(
        "How the requester’s identity was verified: `contact`, control of a contact of record; `facts`, two facts verified",
      ),
    personVersion: z.int().positive().optional().describe("The version of the person an edit was decided on"),
    answer: AnswerGiven.optional().describe(
      "How an access, a question or a disclosure was answered; by default by the latest reply since it was asked",
    ),
    changes: Changes.optional().describe("Values an edit writes instead of those asked for"),
  })
  .register(components, { id: "Application" });

export const RefuseBody = z
  .strictObject({ reason: z.enum(REFUSE_REASONS) })
  .register(components, { id: "RefusalReason" });
