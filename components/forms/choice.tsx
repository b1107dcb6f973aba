import { type ComponentProps, type ReactNode, useId } from "react";
import { cx } from "@/components/ui/cx";
import { FieldError, fieldWiring } from "./field";

const box =
  "peer size-4.5 shrink-0 appearance-none border border-control bg-surface transition-colors hover:border-muted checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:bg-sunken disabled:opacity-70 checked:disabled:bg-muted";

/** A checkbox, or with `type="radio"` one of several of the same name, with its label to the right. */
export function Choice({
  type = "checkbox",
  label,
  hint,
  error,
  className,
  ...input
}: Omit<ComponentProps<"input">, "id" | "type"> & {
  type?: "checkbox" | "radio";
  id?: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
}) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <div className={className}>
      <label className="flex items-start gap-2.5 pointer-coarse:py-2">
        <span className="relative mt-px flex">
          <input
            type={type}
            {...input}
            {...fieldWiring(id, { hint, error })}
            className={cx(box, type === "radio" ? "rounded-full" : "rounded-sm")}
          />
          <Mark type={type} />
        </span>
        <span className="min-w-0">{label}</span>
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 pl-7 text-sm text-muted">
          {hint}
        </p>
      )}
      {error && (
        <div className="mt-1 pl-7">
          <FieldError id={`${id}-error`}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}

function Mark({ type }: { type: "checkbox" | "radio" }) {
  return (
    <svg
      aria-hidden
      viewBox="0 0 18 18"
      className="pointer-events-none invisible absolute inset-0 size-4.5 text-on-solid peer-checked:visible"
    >
      {type === "radio" ? (
        <circle cx="9" cy="9" r="3.5" fill="currentColor" />
      ) : (
        <path
          d="m4.5 9.5 3 3 6-6.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      )}
    </svg>
  );
}
