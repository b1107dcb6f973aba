import { z } from "zod";
import { components } from "./components";

export const MembersQuery = z.strictObject({
  channel: z.enum(["email", "sms", "phone"]).optional().describe("`email` by default"),
  format: z.enum(["csv", "ndjson"]).optional().describe("`csv` by default"),
  bom: z.literal("1").optional().describe("`1` begins a CSV with the mark by which spreadsheets know UTF-8"),
});

export const CheckQuery = z
  .strictObject({ email: z.string().min(1).max(320).optional(), phone: z.string().min(1).max(100).optional() })
  .superRefine((query, context) => {
    if ((query.email === undefined) === (query.phone === undefined))
      context.addIssue({ code: "custom", path: ["email"], message: "exactly_one" });
  });

export const Membership = z
  .strictObject({
    member: z.boolean(),
    because: z.enum([
      "member",
      "unknown_contact",
      "erased",
      "not_subscribed",
      "suppressed",
      "mailed_today",
      "no_contact",
    ]),
  })
  .register(components, { id: "Membership" });
