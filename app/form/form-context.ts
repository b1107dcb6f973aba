"use client";

import { createContext, use } from "react";
import type { Refused, Unreached } from "@/app/form-state";

/** The last refusal of the form that a field stands in, if any. */
export const FormContext = createContext<Refused | Unreached | null>(null);

/** What a field shows: what was typed before the refusal, else its own value; and why it was refused. */
export function useFormField(
  name: string,
  ownValue: string | undefined,
): { value: string | undefined; error?: string } {
  const refused = use(FormContext);
  const error = refused?.errors.find(({ field }) => field === name)?.message;
  return { value: refused?.values[name] ?? ownValue, error };
}
