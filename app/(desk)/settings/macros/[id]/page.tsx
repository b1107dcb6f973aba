import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import type { Acting } from "@/domain/acting";
import type { Macro } from "@/domain/macros/lock";
import { readMacro } from "@/domain/macros/read";
import { Refusal } from "@/domain/refusal";
import { nameIn } from "../../../../record-names/name-in";
import { SettingsFrame } from "../../settings-frame";
import { editMacroAction } from "../actions";
import { MacroForm } from "../macro-form";

/** A macro to be changed. An archived one is taken back first. */
export default async function MacroPage({ params }: { params: Promise<{ id: string }> }) {
  const { acting } = await requireStaff("macro:manage");
  const t = await getTranslations("macros");
  const macro = await readOr404(acting, (await params).id);
  return (
    <ClientTexts of={["macros.editor", "macros.kind"]}>
      <SettingsFrame current="macros" actor={acting.actor}>
        <MacroForm
          key={macro.version}
          acting={acting}
          title={nameIn(await getLocale(), macro)}
          macro={macro}
          done={t("saved")}
          action={editMacroAction.bind(null, macro.id, macro.version)}
        />
      </SettingsFrame>
    </ClientTexts>
  );
}

async function readOr404(acting: Acting, id: string): Promise<Macro> {
  if (!/^\d{1,12}$/.test(id)) notFound();
  try {
    const macro = await readMacro(acting, Number(id));
    if (!macro.archivedAt) return macro;
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
  notFound();
}
