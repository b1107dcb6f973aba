import type { ReactNode } from "react";
import { cx } from "./cx";

/**
 * A word of help on hover and on keyboard focus, by CSS alone. What it says must not be needed to use the thing
 * under it: touch screens do not show it.
 */
export function Tooltip({
  text,
  side = "top",
  children,
}: {
  text: string;
  side?: "top" | "right" | "bottom";
  children: ReactNode;
}) {
  return (
    <span className="group/tip relative inline-flex">
      {children}
      <span
        role="tooltip"
        className={cx(
          "pointer-events-none absolute z-30 hidden w-max max-w-64 rounded-md bg-ink px-2 py-1 text-xs font-medium text-canvas",
          "group-hover/tip:block group-has-focus-visible/tip:block",
          sides[side],
        )}
      >
        {text}
      </span>
    </span>
  );
}

const sides = {
  top: "bottom-full left-1/2 mb-1.5 -translate-x-1/2",
  right: "left-full top-1/2 ml-1.5 -translate-y-1/2",
  bottom: "top-full left-1/2 mt-1.5 -translate-x-1/2",
};
