"use client";

import type { ComponentProps } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonClass } from "@/components/ui/button-class";
import { Spinner } from "@/components/ui/spinner";

/**
 * Sends its form. While the action runs it spins, keeps its width and refuses a second press; focus stays on it.
 */
export function SubmitButton({
  variant = "primary",
  size,
  className,
  children,
  onClick,
  ...rest
}: ComponentProps<"button"> & ButtonLook) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      aria-disabled={pending}
      aria-busy={pending}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
      className={buttonClass({ variant, size }, `relative ${className ?? ""}`)}
      {...rest}
    >
      {pending && <Spinner className="absolute inset-0 m-auto" />}
      <span className={`inline-flex items-center gap-2 ${pending ? "invisible" : ""}`}>{children}</span>
    </button>
  );
}
