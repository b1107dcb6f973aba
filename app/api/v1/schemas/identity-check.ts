import { z } from "zod";
import { CHECK_STATES, CHECK_WAYS } from "@/vocabulary/identity";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import { components, Instant } from "./components";

export const IdentityCheckAnswer = z
  .strictObject({
    id: z.int(),
    state: z.enum([...CHECK_STATES, "expired"]),
    about: z
      .array(z.enum(REQUEST_TYPES))
      .describe("The kinds of request that it names; none: the person's data in general"),
    contact: z
      .string()
      .nullable()
      .describe("Where it went, masked; null when that is not on the person's record any more"),
    sentAt: Instant,
    codeUntil: Instant,
    linkUntil: Instant,
    triesLeft: z.int().describe("Wrong codes until it locks"),
    confirmedBy: z.enum(CHECK_WAYS).nullable(),
    confirmedAt: Instant.nullable(),
    counts: z
      .boolean()
      .describe(
        "Whether it shows now that the requester controls a contact of record: requests of these kinds need no other proof",
      ),
    letter: z.enum(["waits", "sent", "failed"]),
  })
  .register(components, { id: "IdentityCheck" });

export const NewIdentityCheckBody = z
  .strictObject({ email: z.string().min(3).max(320).describe("One of the person's email addresses on record") })
  .register(components, { id: "NewIdentityCheck" });

export const CodeBody = z
  .strictObject({ code: z.string().min(1).max(40).describe("The six digits, as the person read them back") })
  .register(components, { id: "Code" });
