"use client";

import { type ReactNode, useActionState } from "react";
import { FormContext } from "@/app/form/form-context";
import type { FormState } from "@/app/form-state";
import { toast } from "@/components/toast/toast";
import { useRefusalSpot } from "./refusal-spot";

export type VerbAction = (before: FormState<unknown> | null, form: FormData) => Promise<FormState<unknown>>;

/**
 * A form that does one verb. Success is said in a toast, also when the form itself is gone by then; a refusal that none of its
 * fields explains goes to the nearest `RefusalSpot`.
 */
export function VerbForm({
  action,
  done,
  className,
  children,
}: {
  action: VerbAction;
  /** Said when it went well. */
  done: string;
  className?: string;
  children: ReactNode;
}) {
  const spot = useRefusalSpot();
  const [state, submit] = useActionState(async (before: FormState<unknown> | null, form: FormData) => {
    spot.show(null);
    const after = await action(before, form);
    if (after.ok) toast({ text: done });
    else spot.show(unexplained(after, form));
    return after;
  }, null);

  return (
    <FormContext value={state && !state.ok ? state : null}>
      <form action={submit} noValidate className={className}>
        {children}
      </form>
    </FormContext>
  );
}

/** What no field of the form says; null when the fields say it all. */
export function unexplained(refused: Extract<FormState<unknown>, { ok: false }>, form: FormData): string | null {
  const elsewhere = refused.errors.filter(({ field }) => !form.has(field));
  if (refused.errors.length > 0 && elsewhere.length === 0) return null;
  return [refused.message, ...elsewhere.map(({ message }) => message)].join(" ");
}
