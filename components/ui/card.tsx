import type { ReactNode } from "react";
import { cx } from "./cx";

/** A surface with a hairline. `flush` leaves the padding to what is inside, e.g. a table. */
export function Card({
  flush = false,
  className,
  children,
}: {
  flush?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={cx(
        "rounded-lg border border-line bg-surface shadow-card",
        flush ? "max-xl:overflow-x-auto xl:overflow-clip" : "p-4",
        className,
      )}
    >
      {children}
    </div>
  );
}
