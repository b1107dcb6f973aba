"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/select-field";
import { TextField } from "@/components/forms/text-field";
import { Button } from "@/components/ui/button";
import { type Caller, EDIT_FIELDS, type TypedChange } from "./call";

type Props = {
  changes: TypedChange[];
  /** What the record holds; null while nobody is known to be calling. */
  held: Caller["held"] | null;
  errors: { field: string; message: string }[];
  onChange: (changes: TypedChange[]) => void;
};

/** Field by field, what shall stand in the record. An error stands under the field it is about. */
export function Changes({ changes, held, errors, onChange }: Props) {
  const t = useTranslations("calls.desk");
  const put = (index: number, change: Partial<TypedChange>) =>
    onChange(changes.map((one, at) => (at === index ? { ...one, ...change } : one)));
  const unused = EDIT_FIELDS.find((field) => !changes.some((change) => change.field === field));
  return (
    <fieldset className="grid max-w-xl gap-3">
      <legend className="mb-2 text-sm font-medium">{t("whatChanges")}</legend>
      {changes.map((change, index) => (
        <div key={change.field} className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-x-2 gap-y-1">
          <SelectField
            label={t("field")}
            hideLabel={index > 0}
            value={change.field}
            options={EDIT_FIELDS.map((field) => ({
              value: field,
              label: t(`fields.${field}`),
              disabled: changes.some((other, at) => at !== index && other.field === field),
            }))}
            onChange={(event) => put(index, { field: EDIT_FIELDS.find((field) => field === event.target.value) })}
          />
          <TextField
            label={t("newValue")}
            hideLabel={index > 0}
            value={change.value}
            type={change.field === "birthDate" ? "date" : "text"}
            error={errors.find(({ field }) => field === change.field || field === "changes")?.message}
            autoComplete="off"
            maxLength={1000}
            onChange={(event) => put(index, { value: event.target.value })}
          />
          <p className="col-start-2 text-sm break-words text-muted">
            {held && `${t("held")}: ${held[change.field] ?? t("heldNothing")}`}
          </p>
        </div>
      ))}
      <span className="flex gap-2">
        {unused && (
          <Button variant="ghost" size="sm" onClick={() => onChange([...changes, { field: unused, value: "" }])}>
            {t("addField")}
          </Button>
        )}
        {changes.length > 1 && (
          <Button variant="ghost" size="sm" onClick={() => onChange(changes.slice(0, -1))}>
            {t("removeField")}
          </Button>
        )}
      </span>
    </fieldset>
  );
}
