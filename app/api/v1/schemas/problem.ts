import { z } from "zod";
import { components } from "./components";

/** RFC 9457, with `code` for programs, `errors` for fields and `facts` that the text names. */
export const ProblemDetails = z
  .strictObject({
    type: z.string(),
    title: z.string().describe("The same for every problem with this code"),
    status: z.int(),
    detail: z.string().describe("What to do about it, in the language of Accept-Language (ru, en)"),
    instance: z.string().describe("The path that was asked"),
    code: z.string().describe("What programs should look at"),
    errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
    facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .register(components, { id: "Problem" });
