"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { FormContext } from "@/app/form/form-context";
import { toast } from "@/components/toast/toast";
import { Callout } from "@/components/ui/callout";
import type { EditState } from "./actions";
import { ClashTable, type ClashTexts } from "./clash-table";
import type { Base } from "./draft";

/**
 * The form around the fields of a record. When somebody else was quicker it says what changed, keeps what was typed, and
 * goes on from the record as it is then.
 *
 * @param then where to go when it went well
 */
export function EditForm({
  base,
  action,
  done,
  then,
  clashTexts,
  children,
}: {
  base: Base;
  action: (before: EditState | null, form: FormData) => Promise<EditState>;
  done: string;
  then: string;
  clashTexts: ClashTexts;
  children: ReactNode;
}) {
  const [state, submit] = useActionState(action, null);
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const notice = useRef<HTMLDivElement>(null);
  const start = useRef(base);
  const refused = state && !state.ok ? state : null;
  const overtaken = refused?.overtaken ?? null;
  if (overtaken) start.current = overtaken.now;

  useEffect(() => {
    if (!state) return;
    if (state.ok) {
      toast({ text: done });
      return router.push(then);
    }
    if (state.overtaken) return notice.current?.focus();
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }, [state, done, then, router]);

  return (
    <FormContext value={refused}>
      <form ref={form} action={submit} noValidate className="flex flex-col gap-5">
        <input type="hidden" name="base" value={JSON.stringify(start.current)} />
        {overtaken && (
          <div ref={notice} tabIndex={-1} className="outline-none">
            <Callout tone="warning" live title={clashTexts.title}>
              <p>{clashTexts.description}</p>
              <ClashTable clashes={overtaken.clashes} texts={clashTexts} />
            </Callout>
          </div>
        )}
        {refused && !overtaken && refused.errors.length === 0 && (
          <Callout tone="danger" live>
            {refused.message}
          </Callout>
        )}
        {children}
      </form>
    </FormContext>
  );
}
