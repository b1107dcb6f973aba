"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState } from "@/app/form-state";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { toast } from "@/components/toast/toast";

/**
 * Asks once more before somebody is unsubscribed. It says so in a toast, since it may be gone from the page by then.
 *
 * @param from the one mailing that ends; null: all
 */
export function UnsubscribeDialog({
  trigger,
  from,
  action,
}: {
  trigger: ReactNode;
  from: { region: string; channel: string } | null;
  action: (before: null, form: FormData) => Promise<FormState>;
}) {
  const t = useTranslations("people.mailings.end");
  const all = useTranslations("people.mailings.endAll");
  return (
    <ConfirmDialog
      trigger={trigger}
      look={{ variant: "ghost", size: "sm" }}
      title={from ? t("title", from) : all("title")}
      description={from ? t("description") : all("description")}
      confirmLabel={t("confirm")}
      cancelLabel={t("cancel")}
      action={async (before, form) => {
        const after = await action(before, form);
        if (after.ok) toast({ text: from ? t("done") : all("done") });
        return after;
      }}
    />
  );
}
