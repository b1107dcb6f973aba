import type { ReactNode } from "react";

/** A part of a long form: its name to the left, its inputs in two columns beside. */
export function FormSection({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <fieldset className="border-t border-line pt-5 first-of-type:border-0 first-of-type:pt-0 lg:grid lg:grid-cols-[12rem_1fr] lg:gap-x-6">
      <legend className="contents">
        <span className="block font-semibold max-lg:mb-3">
          {title}
          {hint && <span className="mt-1 block text-sm font-normal text-pretty text-muted">{hint}</span>}
        </span>
      </legend>
      <div className="grid items-start gap-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  );
}
