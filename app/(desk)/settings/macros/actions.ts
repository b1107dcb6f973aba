"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { archiveMacro } from "@/domain/macros/archive";
import { createMacro } from "@/domain/macros/create";
import { editMacro } from "@/domain/macros/edit";
import { restoreMacro } from "@/domain/macros/restore";
import { Refusal } from "@/domain/refusal";
import { REQUEST_TYPES } from "@/vocabulary/requests";

const Type = z.enum(REQUEST_TYPES);

const Step = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("claim") }),
  z.object({ kind: z.literal("resolve") }),
  z.object({ kind: z.literal("apply"), type: Type }),
  z.object({ kind: z.literal("refuse"), type: Type, reason: z.string().max(50) }),
  z.object({ kind: z.literal("assign"), staff: z.uuid() }),
  z.object({ kind: z.literal("note"), text: z.string().max(20_000) }),
  z.object({ kind: z.literal("reply"), template: z.number().int().positive() }),
]);
const MacroForm = z.object({ nameRu: z.string(), nameEn: z.string(), steps: z.string().max(500_000) });

/** Adds a macro. */
export async function createMacroAction(_before: FormState | null, form: FormData): Promise<FormState> {
  return attempt(async (acting) => {
    await createMacro(acting, readMacroForm(form));
  });
}

/** @param version the one that the form was drawn with */
export async function editMacroAction(
  id: number,
  version: number,
  _before: FormState | null,
  form: FormData,
): Promise<FormState> {
  return attempt((acting) => editMacro(acting, Number(id), Number(version), readMacroForm(form)));
}

/** Offers a macro no more. */
export async function archiveMacroAction(id: number): Promise<FormState> {
  return attempt((acting) => archiveMacro(acting, Number(id)));
}

/** Offers an archived macro again. */
export async function restoreMacroAction(id: number): Promise<FormState> {
  return attempt((acting) => restoreMacro(acting, Number(id)));
}

/** @throws Refusal `invalid` with an error for each step that is not filled in, as `steps.2` */
function readMacroForm(form: FormData) {
  const { steps, ...names } = readForm(MacroForm, form);
  const read = z.array(Step).safeParse(JSON.parse(steps || "[]"));
  if (read.success) return { ...names, steps: read.data };
  const at = read.error.issues.map(({ path }) => (path.length > 0 ? `steps.${String(path[0])}` : "steps"));
  throw new Refusal(
    "invalid",
    {},
    [...new Set(at)].map((field) => ({ field, code: "required" })),
  );
}
