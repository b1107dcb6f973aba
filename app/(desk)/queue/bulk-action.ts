"use server";

import { z } from "zod";
import { refusalText } from "@/app/refusal-text";
import { act } from "@/app/session";
import { Refusal } from "@/domain/refusal";
import { actOn, BulkAct } from "./bulk-acts";

/** Which tickets it was done to, and of each other why not, in the reader's words. */
export type BulkAnswer = { done: number[]; refused: { number: number; why: string }[] };

const Numbers = z.array(z.int().positive()).min(1).max(25);

/** Does one thing to several tickets, one after another and each by itself: a refusal stops no other. */
export async function bulkAction(asked: BulkAct, numbers: number[]): Promise<BulkAnswer> {
  const acting = await act();
  const wanted = BulkAct.parse(asked);
  const answer: BulkAnswer = { done: [], refused: [] };
  for (const number of new Set(Numbers.parse(numbers))) {
    try {
      await actOn(acting, number, wanted);
      answer.done.push(number);
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      answer.refused.push({ number, why: (await refusalText(thrown)).message });
    }
  }
  return answer;
}
