import { SelectField } from "@/components/forms/select-field";
import { SORTS, type Sort } from "../queue-view";

export type SortTexts = { label: string } & Record<Sort, string>;

/** In which order the tickets stand. */
export function SortMenu({ sort, texts, onSort }: { sort: Sort; texts: SortTexts; onSort: (sort: Sort) => void }) {
  return (
    <SelectField
      label={texts.label}
      hideLabel
      value={sort}
      options={SORTS.map((value) => ({ value, label: texts[value] }))}
      onChange={(event) => onSort(event.target.value as Sort)}
      className="min-w-0 sm:w-52 max-sm:flex-1"
    />
  );
}
