"use client";

import type { ComponentProps } from "react";
import { Choice } from "@/components/forms/choice";
import { useFormField } from "./form-context";

/** A checkbox of an `ActionForm`, sent as `yes` or `no`. */
export function FormCheck({
  name,
  defaultChecked,
  ...field
}: Omit<ComponentProps<typeof Choice>, "type"> & { name: string }) {
  const { value, error } = useFormField(name, defaultChecked ? "yes" : "no");
  return (
    <>
      <input type="hidden" name={name} value="no" />
      <Choice key={value} {...field} name={name} value="yes" defaultChecked={value === "yes"} error={error} />
    </>
  );
}
