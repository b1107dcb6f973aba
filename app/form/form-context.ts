"use client";

import { createContext, use } from "react";
import type { Refused, Unreached } from "@/app/form-state";

/** The last refusal of the form that a field stands in, if any. */
export const FormContext = createContext<Refused | Unreached | null>(null);

/** Why a field was refused. */
export function useFieldError(name: string): string | undefined {
  return use(FormContext)?.errors.find(({ field }) => field === name)?.message;
}
