"use server";

import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { judgeDuplicate } from "@/domain/people/duplicates/judge";
import { sweepDuplicates } from "@/domain/people/duplicates/sweep";

const Pair = z.tuple([z.uuid(), z.uuid()]);
const State = z.enum(["proposed", "distinct"]);

/** Says that two records are one person's, or two people's. */
export async function judgeAction(pair: [string, string], state: "proposed" | "distinct"): Promise<FormState<unknown>> {
  return attempt((acting) => judgeDuplicate(acting, Pair.parse(pair), State.parse(state)));
}

/** Looks through all people for likely duplicates. */
export async function sweepAction(): Promise<FormState<unknown>> {
  return attempt(sweepDuplicates);
}
