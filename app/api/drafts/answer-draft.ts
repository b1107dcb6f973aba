import "server-only";
import { refusalText } from "@/app/refusal-text";
import { currentActing } from "@/app/session";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const PRIVATE = { "cache-control": "private, no-store" };
const STATUS: Partial<Record<Refusal["code"], number>> = { not_found: 404, conflict: 409, forbidden: 403 };

/** Which ticket's draft, and the version of it that the window knows. */
export type DraftAddress = { number: number; version: number };

/**
 * Answers a window that writes on a ticket: the value as JSON, or a refusal in the reader's words as `{code, message}`. 401 without
 * a session. Other sites cannot call it: what it takes needs a preflight, which nobody answers.
 */
export async function answerDraft(
  request: Request,
  params: Promise<{ number: string }>,
  answer: (acting: Acting, address: DraftAddress) => Promise<unknown>,
): Promise<Response> {
  const acting = await currentActing();
  if (!acting) return new Response(null, { status: 401, headers: PRIVATE });
  try {
    const { number } = await params;
    const version = new URL(request.url).searchParams.get("version") ?? "0";
    if (!/^\d{1,12}$/.test(number) || !/^\d{1,9}$/.test(version)) throw new Refusal("not_found");
    const value = await answer(acting, { number: Number(number), version: Number(version) });
    return Response.json(value ?? {}, { headers: PRIVATE });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, message, errors } = await refusalText(thrown);
    const words = errors.length ? errors.map((error) => error.message).join(" ") : message;
    return Response.json({ code, message: words }, { status: STATUS[code] ?? 400, headers: PRIVATE });
  }
}
