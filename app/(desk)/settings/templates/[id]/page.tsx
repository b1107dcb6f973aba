import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import type { Template } from "@/domain/templates/lock";
import { readTemplate } from "@/domain/templates/read";
import { nameIn } from "../../../../record-names/name-in";
import { SettingsFrame } from "../../settings-frame";
import { editTemplateAction } from "../actions";
import { TemplateForm } from "../template-form";

/** A template to be changed. An archived one is taken back first. */
export default async function TemplatePage({ params }: { params: Promise<{ id: string }> }) {
  const { acting, staff } = await requireStaff("template:manage");
  const t = await getTranslations("templates");
  const template = await readOr404(acting, (await params).id);
  return (
    <ClientTexts of={["templates.editor"]}>
      <SettingsFrame current="templates" actor={acting.actor}>
        <TemplateForm
          key={template.version}
          acting={acting}
          agent={staff.name}
          title={nameIn(await getLocale(), template)}
          template={template}
          done={t("saved")}
          action={editTemplateAction.bind(null, template.id, template.version)}
        />
      </SettingsFrame>
    </ClientTexts>
  );
}

async function readOr404(acting: Acting, id: string): Promise<Template> {
  if (!/^\d{1,12}$/.test(id)) notFound();
  try {
    const template = await readTemplate(acting, Number(id));
    if (!template.archivedAt) return template;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
  notFound();
}
