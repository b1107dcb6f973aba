"use client";

import type { ComponentProps } from "react";
import { Choice } from "@/components/forms/choice";
import { useFieldError } from "./form-context";

/** A checkbox of an `ActionForm`, sent as `yes` or `no`. */
export function FormCheck({ name, ...field }: Omit<ComponentProps<typeof Choice>, "type"> & { name: string }) {
  return (
    <>
      <input type="hidden" name={name} value="no" />
      <Choice {...field} name={name} value="yes" error={useFieldError(name)} />
    </>
  );
}
