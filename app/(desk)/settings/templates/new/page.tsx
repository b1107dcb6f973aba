import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { SettingsFrame } from "../../settings-frame";
import { createTemplateAction } from "../actions";
import { TemplateForm } from "../template-form";

/** A new template. */
export default async function NewTemplatePage() {
  const { acting, staff } = await requireStaff("template:manage");
  const t = await getTranslations("templates");
  return (
    <ClientTexts of={["templates.editor"]}>
      <SettingsFrame current="templates" actor={acting.actor}>
        <TemplateForm
          acting={acting}
          agent={staff.name}
          title={t("add")}
          done={t("created")}
          action={createTemplateAction}
        />
      </SettingsFrame>
    </ClientTexts>
  );
}
