import { getTranslations } from "next-intl/server";
import { FormChoices } from "@/app/form/form-choices";
import { FormDialog } from "@/app/form/form-dialog";
import { FormText } from "@/app/form/form-text";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { Card } from "@/components/ui/card";
import { SectionHeader } from "@/components/ui/section-header";
import { listStaff } from "@/domain/staff/accounts/list-staff";
import { roleChoices } from "../role-choices";
import { SettingsFrame } from "../settings-frame";
import { addStaffAction } from "./actions";
import { StaffTable } from "./staff-table";

/** Who may sign in. */
export default async function StaffPage() {
  const { staff, acting } = await requireStaff("staff:manage");
  const t = await getTranslations("settings");
  const add = (
    <FormDialog
      trigger={
        <>
          <Icon name="plus" size={15} />
          {t("staff.add")}
        </>
      }
      look={{ variant: "primary" }}
      title={t("staff.add")}
      description={t("staff.addDescription")}
      action={addStaffAction}
      done={t("staff.added")}
      submitLabel={t("staff.add")}
      cancelLabel={t("cancel")}
    >
      <FormText name="name" label={t("staff.name")} autoComplete="off" required />
      <FormText name="email" type="email" label={t("staff.email")} autoComplete="off" required />
      <FormChoices name="role" legend={t("staff.role")} choices={await roleChoices()} defaultValue="agent" />
      <FormText
        name="password"
        type="password"
        label={t("staff.password")}
        hint={t("profile.passwordHint")}
        autoComplete="new-password"
        required
      />
    </FormDialog>
  );
  return (
    <SettingsFrame current="staff" actor={acting.actor}>
      <SectionHeader title={t("tabs.staff")} description={t("staff.description")} actions={add} />
      <Card flush>
        <StaffTable rows={await listStaff(acting)} ownId={staff.id} />
      </Card>
    </SettingsFrame>
  );
}
