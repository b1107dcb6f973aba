import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** A button that does not submit: opens, closes or asks. To send a form use `SubmitButton`. */
export function Button({ variant, size, className, ...rest }: ComponentProps<"button"> & ButtonLook) {
  return <button type="button" className={buttonClass({ variant, size }, className)} {...rest} />;
}
