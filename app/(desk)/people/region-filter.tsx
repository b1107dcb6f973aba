import { getTranslations } from "next-intl/server";
import { SelectField } from "@/components/forms/select-field";
import { FilterForm } from "@/components/queue/filter-form";
import type { Acting } from "@/domain/acting";
import { readRegions } from "../../record-names/region-names";

/** Narrows the list, and a search by name, to those who live in a region. */
export async function RegionFilter({ acting, region = "" }: { acting: Acting; region?: string }) {
  const [t, regions] = await Promise.all([getTranslations("people.filters"), readRegions(acting)]);
  return (
    <FilterForm href="/people" values={{ region }} className="sm:w-56">
      <SelectField
        name="region"
        label={t("region")}
        hideLabel
        placeholder={t("anyRegion")}
        defaultValue={region}
        options={regions.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <button type="submit" className="sr-only">
        {t("submit")}
      </button>
    </FilterForm>
  );
}
