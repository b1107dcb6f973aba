"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/app/form-state";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { toast } from "@/components/toast/toast";

type Labels = Record<"title" | "description" | "confirm" | "cancel" | "done", string>;

/** Asks once more before somebody is unsubscribed. It says so in a toast, since it may be gone from the page by then. */
export function UnsubscribeDialog({
  trigger,
  labels,
  action,
}: {
  trigger: ReactNode;
  labels: Labels;
  action: (before: null, form: FormData) => Promise<FormState>;
}) {
  return (
    <ConfirmDialog
      trigger={trigger}
      look={{ variant: "ghost", size: "sm" }}
      title={labels.title}
      description={labels.description}
      confirmLabel={labels.confirm}
      cancelLabel={labels.cancel}
      action={async (before, form) => {
        const after = await action(before, form);
        if (after.ok) toast({ text: labels.done });
        return after;
      }}
    />
  );
}
