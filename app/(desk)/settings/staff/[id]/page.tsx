import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormChoices } from "@/app/form/form-choices";
import { FormText } from "@/app/form/form-text";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { listStaff } from "@/domain/staff/accounts/list-staff";
import { roleChoices } from "../../role-choices";
import { changeRoleAction, resetPasswordAction } from "../actions";
import { AccessCard } from "./access-card";

/** One member of staff: their role, their password, and whether they may sign in. */
export default async function MemberPage({ params }: { params: Promise<{ id: string }> }) {
  const { acting } = await requireStaff("staff:manage");
  const { id } = await params;
  const member = (await listStaff(acting)).find((row) => row.id === id);
  if (!member) notFound();
  const t = await getTranslations("settings");
  return (
    <>
      <title>{member.name}</title>
      <PageHeader
        title={member.name}
        description={member.email}
        breadcrumbs={[
          { href: "/settings", label: t("title") },
          { href: "/settings/staff", label: t("tabs.staff") },
        ]}
      />
      <div className="flex max-w-2xl flex-col gap-6">
        <Card>
          <SectionHeader title={t("staff.role")} description={t("staff.roleDescription")} />
          <ActionForm action={changeRoleAction.bind(null, id)} done={t("saved")} className="flex flex-col gap-4">
            <FormChoices
              name="role"
              legend={<span className="sr-only">{t("staff.role")}</span>}
              choices={await roleChoices()}
              defaultValue={member.role}
            />
            <SubmitButton className="self-start">{t("save")}</SubmitButton>
          </ActionForm>
        </Card>
        <Card>
          <SectionHeader title={t("staff.resetPassword")} description={t("staff.resetDescription")} />
          <ActionForm
            action={resetPasswordAction.bind(null, id)}
            done={t("staff.reset")}
            className="flex flex-col gap-4"
          >
            <FormText
              name="password"
              type="password"
              label={t("profile.next")}
              hint={t("profile.passwordHint")}
              autoComplete="new-password"
              required
            />
            <SubmitButton variant="secondary" className="self-start">
              {t("staff.resetPassword")}
            </SubmitButton>
          </ActionForm>
        </Card>
        <AccessCard member={member} />
      </div>
    </>
  );
}
