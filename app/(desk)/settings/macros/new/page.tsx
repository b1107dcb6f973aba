import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { SettingsFrame } from "../../settings-frame";
import { createMacroAction } from "../actions";
import { MacroForm } from "../macro-form";

/** A new macro. */
export default async function NewMacroPage() {
  const { acting } = await requireStaff("macro:manage");
  const t = await getTranslations("macros");
  return (
    <ClientTexts of={["macros.editor", "macros.kind"]}>
      <SettingsFrame current="macros" actor={acting.actor}>
        <MacroForm acting={acting} title={t("add")} done={t("created")} action={createMacroAction} />
      </SettingsFrame>
    </ClientTexts>
  );
}
