import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

export type Segment = { value: string; label: string; icon?: ReactNode; lang?: string };

/** One choice of a few that is sent as soon as it is pressed: a form with a button per choice, no script needed. */
export function SegmentedForm({
  legend,
  name,
  action,
  current,
  choices,
}: {
  legend: string;
  name: string;
  action: (form: FormData) => Promise<void>;
  current: string;
  choices: Segment[];
}) {
  return (
    <form action={action}>
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-muted">{legend}</legend>
        <div className="flex gap-0.5 rounded-md bg-sunken p-0.5">
          {choices.map(({ value, label, icon, lang }) => (
            <button
              key={value}
              type="submit"
              name={name}
              value={value}
              lang={lang}
              aria-pressed={value === current}
              className={cx(
                "flex h-7 flex-1 items-center justify-center gap-1.5 rounded-sm px-2 text-sm whitespace-nowrap pointer-coarse:h-11",
                value === current ? "bg-thumb font-medium text-ink shadow-card" : "text-muted hover:text-ink",
              )}
            >
              {icon}
              {label}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
