import "server-only";
import { refresh } from "next/cache";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { type RefusalText, refusalText } from "./refusal-text";
import { act } from "./session";

/** What a form shows after it was sent. */
export type FormState<T = void> = Succeeded<T> | Refused;
export type Succeeded<T> = { ok: true; value: T };
export type Refused = RefusalText & { ok: false };
/** The desk did not answer: only `tryAction` says so, in the browser. */
export type Unreached = Omit<Refused, "code"> & { code: "unreached" };

/**
 * The body of every server action: begins an act for whoever is signed in, does the work, and puts a refusal into
 * words once. On success the page is drawn anew. Anything else that is thrown is a bug and goes to the error screen.
 *
 * ```ts
 * "use server";
 * export async function addNoteAction(number: number, _before: FormState | null, form: FormData) {
 *   return attempt(async (acting) => {
 *     const { text } = readForm(Note, form);
 *     await addNote(acting, number, text);
 *   });
 * }
 * ```
 * The form: `<ActionForm action={addNoteAction.bind(null, number)} done={t("noted")}>` with fields of `app/form`.
 * To go elsewhere afterwards, give the form `then="/queue"`.
 */
export async function attempt<T>(work: (acting: Acting) => Promise<T>): Promise<Succeeded<T> | Refused> {
  const acting = await act();
  return attemptAs(acting, work);
}

/** {@link attempt} for a look that changes nothing: the page stays as it is drawn. */
export async function attemptQuietly<T>(work: (acting: Acting) => Promise<T>): Promise<FormState<T>> {
  const acting = await act();
  try {
    return { ok: true, value: await work(acting) };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { ok: false, ...(await refusalText(thrown)) };
  }
}

/** {@link attempt} for forms that are open to those not signed in, who act as `acting`. */
export async function attemptAs<T>(
  acting: Acting,
  work: (acting: Acting) => Promise<T>,
): Promise<Succeeded<T> | Refused> {
  try {
    const value = await work(acting);
    refresh();
    return { ok: true, value };
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    return { ok: false, ...(await refusalText(thrown)) };
  }
}
