"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { attempt, type FormState } from "@/app/form-state";
import { claimNext } from "@/domain/tickets/assignment/claim-next";

const Passing = z.number().int().positive().optional().catch(undefined);

/** Claims the most urgent free ticket for whoever asks, and goes there; answers only when there is none. */
export async function claimNextAction(passing?: number): Promise<FormState<{ number: number }>> {
  const after = await attempt((acting) => claimNext(acting, Passing.parse(passing)));
  if (after.ok) redirect(`/tickets/${after.value.number}`);
  return after;
}
