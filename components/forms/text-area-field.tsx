import { type ComponentProps, useId } from "react";
import { Field, type FieldTexts, fieldWiring } from "./field";

/** Several lines of text, with everything around it; grows with what is written where the browser can. */
export function TextAreaField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  className,
  rows = 4,
  ...area
}: Omit<ComponentProps<"textarea">, "id"> & FieldTexts & { id?: string; hideLabel?: boolean }) {
  const own = useId();
  const id = area.id ?? own;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <textarea
        rows={rows}
        {...area}
        {...fieldWiring(id, { hint, error })}
        className="control field-sizing-content min-h-20 resize-y"
      />
    </Field>
  );
}
