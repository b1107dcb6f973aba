"use client";

import type { ComponentProps } from "react";
import { TextField } from "@/components/forms/text-field";
import { useFormField } from "./form-context";

/** A `TextField` of an `ActionForm`. */
export function FormText({
  name,
  defaultValue,
  ...field
}: ComponentProps<typeof TextField> & { name: string; defaultValue?: string }) {
  const { value, error } = useFormField(name, defaultValue);
  return <TextField {...field} name={name} defaultValue={value} error={error} />;
}
