"use client";

import type { ComponentProps } from "react";
import { SelectField } from "@/components/forms/select-field";
import { useFormField } from "./form-context";

/** A `SelectField` of an `ActionForm`. A form that is reset forgets a select's later default, hence the key. */
export function FormSelect({
  name,
  defaultValue,
  ...field
}: ComponentProps<typeof SelectField> & { name: string; defaultValue?: string }) {
  const { value, error } = useFormField(name, defaultValue);
  return <SelectField key={value} {...field} name={name} defaultValue={value} error={error} />;
}
