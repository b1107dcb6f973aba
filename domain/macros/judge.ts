import { and, eq, inArray, isNull } from "drizzle-orm";
import type { MacroStep } from "@/db/schema/macros";
import { staff } from "@/db/schema/staff";
import { templates } from "@/db/schema/templates";
import type { Acting } from "@/domain/acting";
import { type FieldError, Refusal } from "@/domain/refusal";
import { REFUSE_REASONS } from "@/domain/tickets/requests/refuse-request";

export type MacroFields = { nameRu: string; nameEn: string; steps: MacroStep[] };

const LONGEST_NAME = 100;
const LONGEST_NOTE = 20_000;
const MOST_STEPS = 20;

/**
 * The fields, trimmed.
 * @throws Refusal `invalid` with an error per name, for `steps` (1 to 20 of them), and per step whose template or
 *   member of staff is not there, as `steps.2`
 */
export async function requireMacroFields(acting: Acting, input: MacroFields): Promise<MacroFields> {
  const fields = {
    nameRu: oneLine(input.nameRu),
    nameEn: oneLine(input.nameEn),
    steps: input.steps.map((step) => (step.kind === "note" ? { ...step, text: step.text.trim() } : step)),
  };
  const errors = [
    ...judgeName("nameRu", fields.nameRu),
    ...judgeName("nameEn", fields.nameEn),
    ...judgeLength(fields.steps),
    ...(await judgeSteps(acting, fields.steps)),
  ];
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return fields;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function judgeName(field: string, name: string): FieldError[] {
  if (name === "") return [{ field, code: "required" }];
  return name.length > LONGEST_NAME ? [{ field, code: "too_long" }] : [];
}

function judgeLength({ length }: MacroStep[]): FieldError[] {
  if (length === 0) return [{ field: "steps", code: "required" }];
  return length > MOST_STEPS ? [{ field: "steps", code: "too_long" }] : [];
}

async function judgeSteps(acting: Acting, steps: MacroStep[]): Promise<FieldError[]> {
  const letters = await templatesInUse(acting, steps);
  const colleagues = await activeStaff(acting, steps);
  return steps.flatMap((step, index) => {
    const code = faultOf(step, letters, colleagues);
    return code ? [{ field: `steps.${index}`, code }] : [];
  });
}

function faultOf(step: MacroStep, letters: number[], colleagues: string[]): string | null {
  switch (step.kind) {
    case "note":
      if (step.text === "") return "required";
      return step.text.length > LONGEST_NOTE ? "too_long" : null;
    case "reply":
      return letters.includes(step.template) ? null : "unknown";
    case "assign":
      return colleagues.includes(step.staff) ? null : "unknown";
    case "refuse":
      return REFUSE_REASONS.some((reason) => reason === step.reason) ? null : "unknown";
    default:
      return null;
  }
}

async function templatesInUse(acting: Acting, steps: MacroStep[]): Promise<number[]> {
  const meant = steps.flatMap((step) => (step.kind === "reply" ? step.template : []));
  if (meant.length === 0) return [];
  const rows = await acting.db
    .select({ id: templates.id })
    .from(templates)
    .where(and(inArray(templates.id, meant), isNull(templates.archivedAt)));
  return rows.map(({ id }) => id);
}

async function activeStaff(acting: Acting, steps: MacroStep[]): Promise<string[]> {
  const meant = steps.flatMap((step) => (step.kind === "assign" ? step.staff : []));
  const found: string[] = [];
  for (const id of new Set(meant)) {
    const active = and(eq(staff.id, id), isNull(staff.disabledAt));
    if ((await acting.db.$count(staff, active)) > 0) found.push(id);
  }
  return found;
}
