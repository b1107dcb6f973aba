"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import type { FormState } from "@/app/form-state";
import type { Tried } from "@/app/reach";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { useGo } from "@/components/network/use-go";
import { toast } from "@/components/toast/toast";
import { Callout } from "@/components/ui/callout";
import { FormContext } from "./form-context";
import { tryAction } from "./try-action";

/**
 * A form around a server action that answers a `FormState`. Its fields (`FormText`, `FormSelect`, …) show their own
 * errors and keep what was typed; the first that was refused gets the focus. What no field explains stands on top.
 *
 * @param done said in a toast when it went well
 * @param then where to go when it went well
 * @param onDone called when it went well, e.g. to close a dialog
 */
export function ActionForm<T>({
  action,
  done,
  then,
  onDone,
  className,
  children,
}: {
  action: (before: FormState<T> | null, form: FormData) => Promise<FormState<T>>;
  done?: string;
  then?: string;
  onDone?: () => void;
  className?: string;
  children: ReactNode;
}) {
  const goTo = useGo();
  const form = useRef<HTMLFormElement>(null);
  const wentWell = useTypingKept(form);
  const [state, submit] = useActionState(async (before: Tried<T> | null, sent: FormData) => {
    const after = await tryAction(action, before, sent);
    if (after.ok) wentWell(sent);
    return after;
  }, null);
  const finish = useRef(onDone);
  finish.current = onDone;

  useEffect(() => {
    if (!state) return;
    if (!state.ok) return form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
    if (done) toast({ text: done });
    if (then) goTo(then);
    finish.current?.();
  }, [state, done, then, goTo]);

  const refused = state && !state.ok ? state : null;
  return (
    <FormContext value={refused}>
      <form ref={form} action={submit} noValidate className={className}>
        {refused && refused.errors.length === 0 && (
          <Callout tone="danger" live className="mb-4">
            {refused.message}
          </Callout>
        )}
        {children}
      </form>
    </FormContext>
  );
}
