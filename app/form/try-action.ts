import type { FormState } from "@/app/form-state";
import { reach, type Tried } from "@/app/reach";

/**
 * Does a server action. When the desk cannot be reached that is a refusal like others, so that what was written stays on the
 * screen.
 *
 * @param sent the form, whose fields show again what they held, but for secrets
 * @param read the form as it is now: what was written while the answer was on its way stays as well
 */
export async function tryAction<T>(
  action: (before: FormState<T> | null, form: FormData) => Promise<FormState<T>>,
  before: Tried<T> | null,
  sent: FormData,
  read: () => FormData | null,
): Promise<Tried<T>> {
  const after = await answerOf(action, before, sent);
  const now = read();
  return after.ok || !now ? after : { ...after, values: { ...after.values, ...typedSince(sent, now) } };
}

async function answerOf<T>(
  action: (before: FormState<T> | null, form: FormData) => Promise<FormState<T>>,
  before: Tried<T> | null,
  sent: FormData,
): Promise<Tried<T>> {
  const after = await reach(action(before && isAnswer(before) ? before : null, sent));
  return isAnswer(after) ? after : { ...after, values: typedValues(sent) };
}

/** What a form holds now; null when it is gone. */
export function dataOf({ current }: { current: HTMLFormElement | null }): FormData | null {
  return current && new FormData(current);
}

function isAnswer<T>(tried: Tried<T>): tried is FormState<T> {
  return tried.ok || tried.code !== "unreached";
}

function typedSince(sent: FormData, now: FormData): Record<string, string> {
  const before = typedValues(sent);
  return Object.fromEntries(Object.entries(typedValues(now)).filter(([name, value]) => value !== before[name]));
}

function typedValues(form: FormData): Record<string, string> {
  const written = [...form].filter(
    ([name, value]) => typeof value === "string" && !/^\$|password|secret|token/i.test(name),
  );
  return Object.fromEntries(written) as Record<string, string>;
}
