import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { SettingsFrame } from "../../settings-frame";
import { createTemplateAction } from "../actions";
import { TemplateForm } from "../template-form";

/** A new template. */
export default async function NewTemplatePage() {
  const { acting, staff } = await requireStaff("template:manage");
  const t = await getTranslations("templates");
  return (
    <SettingsFrame current="templates" actor={acting.actor}>
      <TemplateForm
        acting={acting}
        agent={staff.name}
        title={t("add")}
        done={t("created")}
        action={createTemplateAction}
      />
    </SettingsFrame>
  );
}
