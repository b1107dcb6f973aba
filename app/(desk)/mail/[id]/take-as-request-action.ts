"use server";

import { attempt, type FormState } from "@/app/form-state";
import { treatAsRequest } from "@/domain/intake/ledger/treat-as-request";
import { Refusal } from "@/domain/refusal";

/** Takes what was believed to be no request as one. */
export async function takeAsRequestAction(ledgerId: number): Promise<FormState> {
  return attempt(async (acting) => {
    if (!Number.isSafeInteger(ledgerId) || ledgerId < 1) throw new Refusal("not_found");
    await treatAsRequest(acting, ledgerId);
  });
}
