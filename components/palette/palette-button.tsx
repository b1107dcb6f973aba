"use client";

import type { ReactNode } from "react";
import { PALETTE_EVENT } from "./events";

/** Opens the palette for those who come by mouse or touch. */
export function PaletteButton({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={label}
      className={className}
      onClick={() => window.dispatchEvent(new CustomEvent(PALETTE_EVENT))}
    >
      {children}
    </button>
  );
}
