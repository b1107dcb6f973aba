import { getTranslations } from "next-intl/server";
import type { NamedRegion } from "../../../tickets/region-names";
import { RECORD_FIELDS } from "../../fields/record-fields";
import type { ClashTexts } from "./clash-table";

/** Every word that a clash may need, ready for the browser. */
export async function readClashTexts(regions: NamedRegion[]): Promise<ClashTexts> {
  const [t, people] = await Promise.all([getTranslations("people.edit.clash"), getTranslations("people")]);
  return {
    title: t("title"),
    description: t("description"),
    caption: t("caption"),
    field: t("field"),
    was: t("was"),
    now: t("now"),
    yours: t("yours"),
    empty: t("empty"),
    untouched: t("untouched"),
    fields: Object.fromEntries(
      ([...RECORD_FIELDS, "contacts"] as const).map((field) => [field, people(`fields.${field}`)]),
    ),
    words: {
      region: Object.fromEntries(regions.map(({ code, name }) => [code, name])),
      gender: { male: people("gender.male"), female: people("gender.female") },
      locale: { ru: people("language.ru"), en: people("language.en") },
    },
  };
}
