import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";
import { cx } from "./cx";

/** A square button that shows only an icon (its child); `label` is its name and its hover text. */
export function IconButton({
  label,
  variant = "ghost",
  size = "md",
  className,
  ...rest
}: Omit<ComponentProps<"button">, "aria-label" | "title"> & ButtonLook & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={buttonClass({ variant, size }, cx("aspect-square px-0!", className))}
      {...rest}
    />
  );
}
