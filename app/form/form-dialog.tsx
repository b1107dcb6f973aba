"use client";

import type { ComponentProps, ReactNode } from "react";
import { Dialog } from "@/components/dialog/dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import { Button } from "@/components/ui/button";
import { ActionForm } from "./action-form";

type Props<T> = Omit<ComponentProps<typeof Dialog>, "children" | "closeLabel"> & {
  action: ComponentProps<typeof ActionForm<T>>["action"];
  done?: string;
  submitLabel: string;
  cancelLabel: string;
  /** The fields. */
  children: ReactNode;
};

/** A form in a dialog: stays open with its errors while refused, closes when it went well. */
export function FormDialog<T>({ action, done, submitLabel, cancelLabel, children, ...dialog }: Props<T>) {
  return (
    <Dialog {...dialog} closeLabel={cancelLabel}>
      {(close) => (
        <ActionForm action={action} done={done} onDone={close}>
          <div className="flex flex-col gap-4">{children}</div>
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            <Button onClick={close}>{cancelLabel}</Button>
            <SubmitButton>{submitLabel}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </Dialog>
  );
}
