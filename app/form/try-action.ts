import type { FormState, Unreached } from "@/app/form-state";
import en from "@/messages/en/failure.json" with { type: "json" };
import ru from "@/messages/ru/failure.json" with { type: "json" };

/** What a form shows that was sent by {@link tryAction}. */
export type Tried<T> = FormState<T> | Unreached;

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
  try {
    return await action(before && isAnswer(before) ? before : null, sent);
  } catch (thrown) {
    // So say all browsers that nobody answered; what the desk itself throws, such as a redirect, is no TypeError.
    if (!(thrown instanceof TypeError)) throw thrown;
    const message = (document.documentElement.lang === "en" ? en : ru).unreached;
    return { ok: false, code: "unreached", message, errors: [], values: typedValues(sent) };
  }
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
