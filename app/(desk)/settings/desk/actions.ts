"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { changeSettings } from "@/domain/settings/change";

const Desk = z.object({ operatorName: z.string(), policyUrl: z.string(), defaultLocale: z.enum(["ru", "en"]) });

/** Changes whose desk this is. */
export async function changeDeskAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt((acting) => changeSettings(acting, readForm(Desk, form)));
}
