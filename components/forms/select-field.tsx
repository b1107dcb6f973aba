import { type ComponentProps, useId } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Field, type FieldTexts, fieldWiring } from "./field";

export type Option = { value: string; label: string; disabled?: boolean };

export type OptionGroup = { label: string; options: Option[] };

/** One of many, by the browser's own list. `placeholder` is the empty first choice; `groups` come after `options`. */
export function SelectField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  options = [],
  groups = [],
  placeholder,
  ...select
}: Omit<ComponentProps<"select">, "id" | "children"> &
  FieldTexts & { id?: string; hideLabel?: boolean; options?: Option[]; groups?: OptionGroup[]; placeholder?: string }) {
  const own = useId();
  const id = select.id ?? own;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <span className="relative block">
        <select {...select} {...fieldWiring(id, { hint, error })} className="control appearance-none truncate pr-8!">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          <Options options={options} />
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              <Options options={group.options} />
            </optgroup>
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

function Options({ options }: { options: Option[] }) {
  return options.map(({ value, label, disabled }) => (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  ));
}
