import { type ComponentProps, useId } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Field, type FieldTexts, fieldWiring } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };

/** One of many, by the browser's own list. `placeholder` is the empty first choice. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  options,
  placeholder,
  ...select
}: Omit<ComponentProps<"select">, "id" | "children"> &
  FieldTexts & { id?: string; hideLabel?: boolean; options: Option[]; placeholder?: string }) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <span className="relative block">
        <select {...select} {...fieldWiring(id, { hint, error })} className="control appearance-none truncate pr-8!">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
        <Glyph
          path="m6 9 6 6 6-6"
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-muted"
        />
      </span>
    </Field>
  );
}
