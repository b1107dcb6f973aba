import "server-only";
import { refusalText } from "@/app/refusal-text";
import { currentStaff } from "@/app/session";
import { connection } from "@/db/client";
import { type Acting, actAs } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const PRIVATE = { "cache-control": "private, no-store" };
const STATUS: Partial<Record<Refusal["code"], number>> = { not_found: 404, conflict: 409, forbidden: 403 };

/**
 * Answers an open screen of the calls with JSON, or a refusal in the reader's words as `{code, message}`; 401 without a session, since
 * a script cannot be sent to sign in. Other sites cannot call what needs a preflight, which nobody answers.
 */
export async function answerJson(answer: (acting: Acting) => Promise<unknown>): Promise<Response> {
  const staff = await currentStaff();
  if (!staff) return new Response(null, { status: 401, headers: PRIVATE });
  try {
    const acting = await actAs(connection().db, { kind: "staff", id: staff.id, role: staff.role });
    return Response.json((await answer(acting)) ?? {}, { headers: PRIVATE });
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    const { code, message } = await refusalText(thrown);
    return Response.json({ code, message }, { status: STATUS[code] ?? 400, headers: PRIVATE });
  }
}
