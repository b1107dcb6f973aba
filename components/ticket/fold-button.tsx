import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

/** A button that unfolds what belongs to it, without a script; unfolded it takes the whole line of its row. */
export function FoldButton({
  label,
  id,
  open,
  keyTarget,
  size = "md",
  children,
}: {
  label: ReactNode;
  id?: string;
  open?: boolean;
  /** What a key of the part it stands in presses it by. */
  keyTarget?: string;
  size?: "sm" | "md";
  children: ReactNode;
}) {
  return (
    <details open={open} className="open:w-full">
      <summary
        id={id}
        data-key-target={keyTarget}
        className={buttonClass({ variant: "ghost", size }, "list-none [&::-webkit-details-marker]:hidden")}
      >
        {label}
      </summary>
      <div className="mt-2 rounded-md border border-line bg-sunken p-3">{children}</div>
    </details>
  );
}
