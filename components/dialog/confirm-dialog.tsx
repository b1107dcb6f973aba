"use client";

import { type ReactNode, useActionState, useRef } from "react";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypingKept } from "@/components/forms/use-typing-kept";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-class";
import { Callout } from "@/components/ui/callout";
import { Dialog } from "./dialog";

/** What a confirmed action answers: done, or why not in the reader's words. */
type Outcome = { ok: true } | { ok: false; message: string };

type Props = {
  trigger: ReactNode;
  triggerId?: string;
  look?: ButtonLook;
  title: ReactNode;
  description?: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  danger?: boolean;
  action: (before: null, form: FormData) => Promise<Outcome>;
  /** Fields that go with the confirmation. */
  children?: ReactNode;
};

/** Asks once more before something that is hard to take back. Closes when the action is done, else shows why not. */
export function ConfirmDialog({ confirmLabel, cancelLabel, danger = false, action, children, ...dialog }: Props) {
  return (
    <Dialog {...dialog} closeLabel={cancelLabel}>
      {(close) => (
        <ConfirmForm action={action} close={close}>
          {children}
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button onClick={close}>{cancelLabel}</Button>
            <SubmitButton variant={danger ? "danger" : "primary"}>{confirmLabel}</SubmitButton>
          </div>
        </ConfirmForm>
      )}
    </Dialog>
  );
}

function ConfirmForm({ action, close, children }: { action: Props["action"]; close: () => void; children: ReactNode }) {
  const drawn = useRef<HTMLFormElement>(null);
  useTypingKept(drawn);
  const [error, submit] = useActionState(async (_before: string | null, form: FormData) => {
    const outcome = await action(null, form);
    if (!outcome.ok) return outcome.message;
    close();
    return null;
  }, null);
  return (
    <form ref={drawn} action={submit}>
      {error && (
        <Callout tone="danger" live className="mb-4">
          {error}
        </Callout>
      )}
      {children}
    </form>
  );
}
