"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import type { VerbAction } from "@/app/form/verb-form";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { toast } from "@/components/toast/toast";

/** Asks once more, naming what goes (its children), before a person is erased for good. */
export function ApproveErasure({
  action,
  name,
  children,
}: {
  action: VerbAction;
  /** Of the person. */
  name: string;
  children: ReactNode;
}) {
  const t = useTranslations("ticket.request.confirm");
  const spot = useRefusalSpot();
  return (
    <ConfirmDialog
      trigger={t("open")}
      look={{ variant: "danger" }}
      title={t("title", { name })}
      description={t("description")}
      confirmLabel={t("erase")}
      cancelLabel={t("cancel")}
      danger
      action={async (_before, form) => {
        const after = await action(null, form);
        if (after.ok) toast({ text: t("done") });
        else spot.show(after.message);
        return after;
      }}
    >
      {children}
    </ConfirmDialog>
  );
}
