"use server";

import { getTimeZone } from "next-intl/server";
import { z } from "zod";
import { refusalText } from "@/app/refusal-text";
import { act } from "@/app/session";
import { Refusal } from "@/domain/refusal";
import { actOn, BulkAct } from "./bulk-acts";

const Step = z.object({ number: z.int().positive(), act: BulkAct });
/** One act on one ticket. */
export type BulkStep = z.infer<typeof Step>;

/** What was done, with what takes each back if anything does; and of each other ticket why not, in the reader's words. */
export type BulkAnswer = {
  done: { number: number; back: BulkAct | null }[];
  refused: { number: number; why: string }[];
};

const Steps = z.array(Step).min(1).max(25);

/** Acts on several tickets, one after another and each by itself: a refusal stops no other. */
export async function bulkAction(steps: BulkStep[]): Promise<BulkAnswer> {
  const [acting, timeZone] = await Promise.all([act(), getTimeZone()]);
  const answer: BulkAnswer = { done: [], refused: [] };
  for (const { number, act } of Steps.parse(steps)) {
    try {
      answer.done.push({ number, back: await actOn(acting, number, act, timeZone) });
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      answer.refused.push({ number, why: (await refusalText(thrown)).message });
    }
  }
  return answer;
}
