import { cx } from "./cx";

export type ButtonLook = { variant?: "primary" | "secondary" | "ghost" | "danger"; size?: "sm" | "md" | "lg" };

const variants = {
  primary: "border-transparent bg-accent text-on-solid shadow-card not-disabled:hover:bg-accent-hover",
  secondary:
    "bg-surface text-ink border-line-strong shadow-card not-disabled:hover:bg-sunken not-disabled:active:bg-pressed",
  ghost:
    "border-transparent text-ink-soft not-disabled:hover:bg-sunken not-disabled:hover:text-ink not-disabled:active:bg-pressed",
  danger: "border-transparent bg-danger-solid text-on-solid shadow-card not-disabled:hover:bg-danger-hover",
};

const sizes = {
  sm: "min-h-7 gap-1.5 px-2 text-sm pointer-coarse:min-h-11",
  md: "min-h-8 gap-2 px-3 text-base pointer-coarse:min-h-11",
  lg: "min-h-10 gap-2 px-4 text-md pointer-coarse:min-h-12",
};

/** How a button looks, also for links and summaries that act as one. */
export function buttonClass({ variant = "secondary", size = "md" }: ButtonLook, className?: string): string {
  return cx(
    "inline-flex select-none items-center justify-center rounded-md border font-medium whitespace-nowrap",
    "transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60",
    variants[variant],
    sizes[size],
    className,
  );
}
