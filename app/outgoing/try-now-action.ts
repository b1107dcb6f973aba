"use server";

import { attempt, type FormState } from "@/app/form-state";
import { trySendingNow } from "@/domain/outbox/server/try-now";

/** Does not wait for the next attempt to send mail. */
export async function tryNowAction(): Promise<FormState> {
  return attempt(trySendingNow);
}
