import "server-only";
import type { z } from "zod";
import { refusalText } from "@/app/refusal-text";
import { currentActing } from "@/app/session";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const PRIVATE = { "cache-control": "private, no-store" };
const STATUS: Partial<Record<Refusal["code"], number>> = { not_found: 404, conflict: 409, forbidden: 403 };

/** Answers a screen of signed-in staff with JSON, or with a refusal in the reader's words as `{code, message}`. 401 without a session. */
export async function answerScreen(answer: (acting: Acting) => Promise<unknown>): Promise<Response> {
  const acting = await currentActing();
  if (!acting) return new Response(null, { status: 401, headers: PRIVATE });
  try {
    return Response.json((await answer(acting)) ?? {}, { headers: PRIVATE });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, message } = await refusalText(thrown);
    return Response.json({ code, message }, { status: STATUS[code] ?? 400, headers: PRIVATE });
  }
}

/**
 * What a screen sent, in the schema's shape. Other sites cannot send it: JSON needs a preflight, which nobody answers.
 *
 * @throws Refusal `invalid`
 */
export async function readSent<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  if (request.headers.get("content-type") !== "application/json") throw new Refusal("invalid");
  const read = schema.safeParse(await request.json().catch(() => null));
  if (!read.success) throw new Refusal("invalid");
  return read.data;
}
