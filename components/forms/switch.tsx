import { type ComponentProps, type ReactNode, useId } from "react";

/** The checked state of a checkbox is also that of the switch it says it is (ARIA in HTML). */
const switchRole = { type: "checkbox", role: "switch" } as const;

/** On or off, taking effect with the form: a checkbox that says it is a switch. */
export function Switch({
  label,
  hint,
  ...input
}: Omit<ComponentProps<"input">, "type" | "id" | "className"> & { id?: string; label: ReactNode; hint?: ReactNode }) {
  const own = useId();
  const id = input.id ?? own;
  return (
    <label className="flex items-start justify-between gap-4 pointer-coarse:py-2">
      <span className="min-w-0">
        <span className="font-medium">{label}</span>
        {hint && (
          <span id={`${id}-hint`} className="block text-sm text-muted">
            {hint}
          </span>
        )}
      </span>
      <span className="relative mt-px inline-flex shrink-0">
        <input
          {...switchRole}
          {...input}
          id={id}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="peer h-5 w-9 appearance-none rounded-full border border-control bg-neutral-solid transition-colors checked:border-accent checked:bg-accent disabled:cursor-not-allowed disabled:opacity-60"
        />
        <span className="pointer-events-none absolute top-0.75 left-0.75 size-3.5 rounded-full bg-on-solid transition-transform peer-checked:translate-x-4" />
      </span>
    </label>
  );
}
