import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { SORTS, type Sort } from "../queue-view";

/** In which order the tickets stand. */
export function SortMenu({ sort, onSort }: { sort: Sort; onSort: (sort: Sort) => void }) {
  const t = useTranslations("queue.sort");
  return (
    <SelectField
      label={t("label")}
      hideLabel
      value={sort}
      options={SORTS.map((value) => ({ value, label: t(value) }))}
      onChange={(event) => onSort(event.target.value as Sort)}
      className="min-w-0 sm:w-52 max-sm:flex-1"
    />
  );
}
