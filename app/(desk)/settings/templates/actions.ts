"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { archiveTemplate } from "@/domain/templates/archive";
import { createTemplate } from "@/domain/templates/create";
import { editTemplate } from "@/domain/templates/edit";
import { isRefusalTold } from "@/domain/templates/refusals";
import { restoreTemplate } from "@/domain/templates/restore";

const TemplateForm = z.object({
  nameRu: z.string(),
  nameEn: z.string(),
  subjectRu: z.string(),
  textRu: z.string(),
  subjectEn: z.string(),
  textEn: z.string(),
  refusal: z
    .string()
    .optional()
    .transform((code) => (code && isRefusalTold(code) ? code : null)),
});

/** Adds a template. */
export async function createTemplateAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt(async (acting) => {
    await createTemplate(acting, readForm(TemplateForm, form));
  });
}

/** @param version the one that the form was drawn with */
export async function editTemplateAction(
  id: number,
  version: number,
  _before: FormState | null,
  form: FormData,
): Promise<FormState> {
  return attempt((acting) => editTemplate(acting, Number(id), Number(version), readForm(TemplateForm, form)));
}

/** Offers a template no more. */
export async function archiveTemplateAction(id: number): Promise<FormState> {
  return attempt((acting) => archiveTemplate(acting, Number(id)));
}

/** Offers an archived template again. */
export async function restoreTemplateAction(id: number): Promise<FormState> {
  return attempt((acting) => restoreTemplate(acting, Number(id)));
}
