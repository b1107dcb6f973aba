import { getLocale, getTranslations } from "next-intl/server";
import { KeyHint } from "@/components/ui/key-hint";
import { listMacros } from "@/domain/macros/list";
import { nameIn } from "../../../../record-names/name-in";
import { stepWords } from "../../../macros/step-words";
import type { Screen } from "../read-screen";
import { MacroButton } from "./macro-button";

/** Runs a macro on the ticket; each says beforehand what it will do. */
export async function MacroSlot({ screen }: { screen: Screen }) {
  const { acting, place, may } = screen;
  const [t, locale, say, macros] = await Promise.all([
    getTranslations("macros.run"),
    getLocale(),
    stepWords(acting),
    listMacros(acting),
  ]);
  if (macros.length === 0 && !may.manageMacros) return null;
  return (
    <MacroButton
      place={place}
      macros={macros.map((macro) => ({ id: macro.id, name: nameIn(locale, macro), steps: macro.steps.map(say) }))}
    >
      {t("open")}
      <span aria-hidden className="pointer-coarse:hidden">
        <KeyHint keys="m" />
      </span>
    </MacroButton>
  );
}
