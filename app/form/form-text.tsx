"use client";

import type { ComponentProps } from "react";
import { TextField } from "@/components/forms/text-field";
import { useFieldError } from "./form-context";

/** A `TextField` of an `ActionForm`. */
export function FormText({ name, ...field }: ComponentProps<typeof TextField> & { name: string }) {
  return <TextField {...field} name={name} error={useFieldError(name)} />;
}
