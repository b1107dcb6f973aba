import { useFormatter, useTranslations } from "next-intl";
import { ActionForm } from "@/app/form/action-form";
import { ConfirmDialog } from "@/components/dialog/confirm-dialog";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import type { StaffRow } from "@/domain/staff/accounts/list-staff";
import { disableStaffAction, enableStaffAction } from "../actions";

/** Whether a member of staff may sign in, and the way to change that. */
export function AccessCard({ member }: { member: StaffRow }) {
  const t = useTranslations("settings.staff");
  const cancel = useTranslations("settings")("cancel");
  const format = useFormatter();
  const { id, name, disabledAt } = member;
  if (disabledAt) {
    const date = format.dateTime(disabledAt, { dateStyle: "long" });
    return (
      <Card>
        <SectionHeader title={t("access")} description={t("disabledDescription", { date })} />
        <ActionForm action={enableStaffAction.bind(null, id)} done={t("done")}>
          <SubmitButton variant="secondary">{t("enable")}</SubmitButton>
        </ActionForm>
      </Card>
    );
  }
  return (
    <Card>
      <SectionHeader title={t("access")} description={t("enabledDescription")} />
      <ConfirmDialog
        trigger={t("disable")}
        look={{ variant: "danger" }}
        title={t("disableTitle", { name })}
        description={t("disableDescription")}
        confirmLabel={t("disable")}
        cancelLabel={cancel}
        danger
        action={disableStaffAction.bind(null, id)}
      />
    </Card>
  );
}
