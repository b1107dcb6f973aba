"use client";

import { type ReactNode, startTransition, useActionState } from "react";
import { FormContext } from "@/app/form/form-context";
import { tryAction } from "@/app/form/try-action";
import type { FormState } from "@/app/form-state";
import type { Tried } from "@/app/reach";
import { useFlyout } from "@/components/flyout/flyout-context";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { useOptimisticPart } from "@/components/ticket/optimistic-part";
import { toast } from "@/components/toast/toast";
import { useRefusalSpot } from "./refusal-spot";
import { UNDO_KEY } from "./undo";
import { useKeptFocus } from "./use-kept-focus";

export type VerbAction = (before: FormState<unknown> | null, form: FormData) => Promise<FormState<unknown>>;

/** What is said when it went well: the same always, or by what the answer has under a name. */
type Done = string | { by: string; texts: Record<string, string> };

/** How to take a verb back; `action` gets what the verb answered, and is not offered when that says `correction: null`. */
type Undo = { label: string; done: Done; action: (answer: unknown) => Promise<FormState<unknown>> };

/**
 * A form that does one verb. Success is said in a toast, also when the form itself is gone by then; a refusal that none of its
 * fields explains goes to the nearest `RefusalSpot`.
 */
export function VerbForm({
  action,
  done,
  undo,
  becomes,
  className,
  children,
}: {
  action: VerbAction;
  /** Said when it went well. */
  done: Done;
  undo?: Undo;
  /** What the nearest part is drawn as while the verb runs. */
  becomes?: string;
  className?: string;
  children: ReactNode;
}) {
  const spot = useRefusalSpot();
  const { draw } = useOptimisticPart();
  const form = useKeptFocus();
  const flyout = useFlyout();
  const wentWell = useTypingKept(form);
  const [state, submit] = useActionState(async (before: Tried<unknown> | null, sent: FormData) => {
    spot.show(null);
    if (becomes) draw(becomes);
    const after = await tryAction(action, before, sent);
    if (after.ok) {
      wentWell(sent);
      flyout?.close();
      toast({ text: say(done, after.value), action: undo && undoing(undo, after.value) });
    } else spot.show(unexplained(after, sent));
    return after;
  }, null);

  return (
    <FormContext value={state && !state.ok ? state : null}>
      <form ref={form} action={submit} noValidate className={className}>
        {children}
      </form>
    </FormContext>
  );
}

function undoing({ label, done, action }: Undo, answer: unknown) {
  const nothing = typeof answer === "object" && answer !== null && "correction" in answer && answer.correction === null;
  if (nothing) return undefined;
  const run = () =>
    startTransition(async () => {
      const after = await action(answer);
      toast(after.ok ? { text: say(done, after.value) } : { text: after.message, tone: "danger" });
    });
  return { label, keys: UNDO_KEY, run };
}

function say(done: Done, answer: unknown): string {
  if (typeof done === "string") return done;
  const facts = (typeof answer === "object" ? answer : null) as Record<string, unknown> | null;
  return done.texts[String(facts?.[done.by])] ?? "";
}

/** What no field of the form says; null when the fields say it all. */
export function unexplained(refused: Extract<Tried<unknown>, { ok: false }>, form: FormData): string | null {
  const elsewhere = refused.errors.filter(({ field }) => !form.has(field));
  if (refused.errors.length > 0 && elsewhere.length === 0) return null;
  return [refused.message, ...elsewhere.map(({ message }) => message)].join(" ");
}
