import type { FormState } from "@/app/form-state";
import { reach, type Tried } from "@/app/reach";

/**
 * Does a server action. When the desk cannot be reached that is a refusal like others, so that what was written stays on the
 * screen.
 */
export async function tryAction<T>(
  action: (before: FormState<T> | null, form: FormData) => Promise<FormState<T>>,
  before: Tried<T> | null,
  sent: FormData,
): Promise<Tried<T>> {
  return reach(action(before && isAnswer(before) ? before : null, sent));
}

function isAnswer<T>(tried: Tried<T>): tried is FormState<T> {
  return tried.ok || tried.code !== "unreached";
}
