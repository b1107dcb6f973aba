"use server";

import { attempt, type FormState } from "@/app/form-state";
import { Refusal } from "@/domain/refusal";
import { receiveSampleMail } from "@/domain/samples/receive-sample-mail";
import { ringSampleCall } from "@/domain/samples/ring-sample-call";
import { isDemo } from "./is-demo";

export async function sampleMailAction(): Promise<FormState> {
  return attempt(async (acting) => {
    requireDemo();
    await receiveSampleMail(acting);
  });
}

export async function sampleCallAction(): Promise<FormState> {
  return attempt(async (acting) => {
    requireDemo();
    await ringSampleCall(acting);
  });
}

/** Elsewhere nobody may write in a person's name. */
function requireDemo(): void {
  if (!isDemo()) throw new Refusal("not_found");
}
