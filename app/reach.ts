import type { FormState, Unreached } from "@/app/form-state";
import en from "@/messages/en/failure.json" with { type: "json" };
import ru from "@/messages/ru/failure.json" with { type: "json" };

/** What a server action answered, or that nobody did. */
export type Tried<T> = FormState<T> | Unreached;

/** Waits for a server action. When the desk cannot be reached that is a refusal like others, so that the page stays as it is. */
export async function reach<T>(action: Promise<FormState<T>>): Promise<Tried<T>> {
  try {
    return await action;
  } catch (thrown) {
    // So say all browsers that nobody answered; what the desk itself throws, such as a redirect, is no TypeError.
    if (!(thrown instanceof TypeError)) throw thrown;
    const message = (document.documentElement.lang === "en" ? en : ru).unreached;
    return { ok: false, code: "unreached", message, errors: [] };
  }
}
