"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { readForm } from "@/app/read-form";
import { mergePeople } from "@/domain/people/merge/merge";
import { Refusal } from "@/domain/refusal";

const version = z.coerce.number().int().positive();
const Confirmed = z.object({ keptVersion: version, goneVersion: version, understood: z.enum(["yes", "no"]) });
const TAKE = "take.";

/**
 * Merges as the preview showed, and goes to the record that goes on: the fields chosen stay, and somebody has read that it
 * cannot be undone.
 */
export async function mergeAction(
  kept: string,
  gone: string,
  _before: FormState<unknown> | null,
  form: FormData,
): Promise<FormState<unknown>> {
  const state = await attempt((acting) => {
    const { keptVersion, goneVersion, understood } = readForm(Confirmed, form);
    if (understood !== "yes") throw new Refusal("invalid", {}, [{ field: "understood", code: "required" }]);
    const take = [...form].filter(([name, value]) => name.startsWith(TAKE) && value === "gone");
    return mergePeople(acting, {
      from: gone,
      into: kept,
      versions: { from: goneVersion, into: keptVersion },
      take: take.map(([name]) => name.slice(TAKE.length)),
    });
  });
  if (state.ok) redirect(`/people/${kept}`);
  return state;
}
