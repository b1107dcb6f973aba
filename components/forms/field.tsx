import type { ReactNode } from "react";
import { Glyph } from "@/components/icons/glyph";
import { cx } from "@/components/ui/cx";

export type FieldTexts = {
  label: ReactNode;
  /** Help that stays visible below the label. */
  hint?: ReactNode;
  /** Why the value was not accepted; read out with the control. */
  error?: ReactNode;
  /** Said after the label of a field that may stay empty, e.g. "optional". */
  optional?: ReactNode;
};

/** The ids that tie a control to its hint and error, as ARIA attributes of the control. */
export function fieldWiring(id: string, { hint, error }: Pick<FieldTexts, "hint" | "error">) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return { id, "aria-describedby": described || undefined, "aria-invalid": error ? (true as const) : undefined };
}

/** Label, hint and error around one control whose attributes come from `fieldWiring` with the same id. */
export function Field({
  id,
  label,
  hint,
  error,
  optional,
  hideLabel = false,
  className,
  children,
}: FieldTexts & {
  id: string;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={cx("flex min-w-0 flex-col gap-1.5", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium text-ink"}>
        {label}
        {optional && <span className="ml-1.5 font-normal text-muted">{optional}</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="-mt-1 text-sm text-pretty text-muted">
          {hint}
        </p>
      )}
      {children}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

/** A message tied to a control by its id; an icon stands before it, so that colour is not alone. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger-ink">
      <Glyph path="M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0M12 8v4M12 16h.01" size={14} className="mt-0.75" />
      <span className="min-w-0 text-pretty">{children}</span>
    </p>
  );
}
