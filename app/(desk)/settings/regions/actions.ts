"use server";

import { attempt, type FormState } from "@/app/form-state";
import { enableRegion } from "@/domain/segments/enable-region";

/** Offers a region for new subscriptions, or no longer. */
export async function enableRegionAction(code: string, enabled: boolean): Promise<FormState> {
  return attempt((acting) => enableRegion(acting, String(code), enabled === true));
}
