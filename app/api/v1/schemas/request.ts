import { z } from "zod";
import { PERSON_FIELDS } from "@/domain/people/fields";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";
import { ASSURANCES, REQUEST_STATUSES, REQUEST_TYPES } from "@/vocabulary/requests";
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
  })
  .register(components, { id: "Request" });

export const ApplyBody = z
  .strictObject({
    assurance: z
      .enum(ASSURANCES)
      .optional()
      .describe(
        "How the requester was made sure of: `contact`, control of a contact of record; `facts`, two facts verified",
      ),
    personVersion: z.int().positive().optional().describe("The version of the person an edit was decided on"),
    changes: Changes.optional().describe("Values an edit writes instead of those asked for"),
  })
  .register(components, { id: "Application" });

export const RefuseBody = z
  .strictObject({ reason: z.enum(REFUSE_REASONS) })
  .register(components, { id: "RefusalReason" });
