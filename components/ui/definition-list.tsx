import type { ReactNode } from "react";
import { cx } from "./cx";

/** Names and values of one thing; the names differ. `stacked` puts the name above its value, for narrow columns. */
export function DefinitionList({
  items,
  stacked = false,
}: {
  items: { term: string; value: ReactNode }[];
  stacked?: boolean;
}) {
  return (
    <dl className="divide-y divide-line">
      {items.map(({ term, value }) => (
        <div
          key={term}
          className={cx(
            "py-2 first:pt-0 last:pb-0",
            stacked ? "space-y-0.5" : "sm:grid sm:grid-cols-[10rem_1fr] sm:gap-4",
          )}
        >
          <dt className="text-sm text-muted">{term}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
