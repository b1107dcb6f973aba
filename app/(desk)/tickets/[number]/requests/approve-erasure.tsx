"use client";

import type { ReactNode } from "react";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { toast } from "@/components/toast/toast";
import { useRefusalSpot } from "../form/refusal-spot";
import type { VerbAction } from "../form/verb-form";

type Labels = Record<"trigger" | "title" | "description" | "confirm" | "cancel" | "done", string>;

/** Asks once more, naming what goes (its children), before a person is erased for good. */
export function ApproveErasure({
  action,
  labels,
  children,
}: {
  action: VerbAction;
  labels: Labels;
  children: ReactNode;
}) {
  const spot = useRefusalSpot();
  return (
    <ConfirmDialog
      trigger={labels.trigger}
      look={{ variant: "danger" }}
      title={labels.title}
      description={labels.description}
      confirmLabel={labels.confirm}
      cancelLabel={labels.cancel}
      danger
      action={async (_before, form) => {
        const after = await action(null, form);
        if (after.ok) toast({ text: labels.done });
        else spot.show(after.message);
        return after;
      }}
    >
      {children}
    </ConfirmDialog>
  );
}
