import "server-only";
import { refusalText } from "@/app/refusal-text";
import type { Refusal } from "@/domain/refusal";

/** 409 says to a screen that another window was there: nothing else may have it. */
const STATUS: Partial<Record<Refusal["code"], number>> = { forbidden: 403, not_found: 404, conflict: 409 };

/** A refusal in the reader's words, as `{code, message}`: what is wrong with the fields, or else what to do. */
export async function answerRefusal(refusal: Refusal): Promise<Response> {
  const { code, message, errors } = await refusalText(refusal);
  const words = errors.map((error) => error.message).join(" ") || message;
  return Response.json({ code, message: words }, { status: STATUS[code] ?? 400 });
}
