"use client";

import type { ComponentProps } from "react";
import { SelectField } from "@/components/forms/select-field";
import { useFieldError } from "./form-context";

/** A `SelectField` of an `ActionForm`. A form that is reset forgets a select's later default, hence the key. */
export function FormSelect({ name, ...field }: ComponentProps<typeof SelectField> & { name: string }) {
  return <SelectField key={String(field.defaultValue)} {...field} name={name} error={useFieldError(name)} />;
}
