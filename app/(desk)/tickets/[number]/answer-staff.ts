import "server-only";
import { currentActing } from "@/app/session";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/**
 * Answers a download for whoever is signed in: 401 without a session, 404 for what there is not or one may not know.
 *
 * @param id as it stands in the address
 */
export async function answerStaff(
  id: string,
  answer: (acting: Acting, id: number) => Promise<Response>,
): Promise<Response> {
  const acting = await currentActing();
  if (!acting) return new Response(null, { status: 401, headers: PRIVATE });
  if (!/^\d{1,15}$/.test(id)) return new Response(null, { status: 404, headers: PRIVATE });
  try {
    const response = await answer(acting, Number(id));
    for (const [name, value] of Object.entries(PRIVATE)) response.headers.set(name, value);
    return response;
  } catch (thrown) {
    if (thrown instanceof Refusal) return new Response(null, { status: 404, headers: PRIVATE });
    throw thrown;
  }
}
