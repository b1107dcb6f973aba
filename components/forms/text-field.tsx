import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { Field, type FieldTexts, fieldWiring } from "./field";

/** One line of text, with everything around it. `lead` is an icon inside, before the text; `trail` stands after it. */
export function TextField({
  label,
  hint,
  error,
  optional,
  hideLabel,
  lead,
  trail,
  className,
  ...input
}: Omit<ComponentProps<"input">, "id"> &
  FieldTexts & { id?: string; hideLabel?: boolean; lead?: ReactNode; trail?: ReactNode }) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <Field {...{ id, label, hint, error, optional, hideLabel, className }}>
      <span className="relative block">
        {lead && (
          <span className="pointer-events-none absolute inset-y-0 left-2.5 flex items-center text-muted">{lead}</span>
        )}
        <input
          type="text"
          {...input}
          {...fieldWiring(id, { hint, error })}
          className={cx("control", Boolean(lead) && "pl-8!", Boolean(trail) && "pr-16!")}
        />
        {trail && <span className="absolute inset-y-0 right-1.5 flex items-center">{trail}</span>}
      </span>
    </Field>
  );
}
