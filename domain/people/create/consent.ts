import { eq } from "drizzle-orm";
import { consents, policyVersions } from "@/db/schema/policy";
import type { Acting } from "@/domain/acting";
import type { FieldError } from "@/domain/refusal";

/** `evidence`: a code for the act of consent, e.g. `sign_up_form` or `ticket:1042`. */
export type Consent = { version: string; evidence: string };

/** Proof of consent outlives an erasure, so it must not hold personal values. */
const EVIDENCE = /^[a-z0-9][a-z0-9_.:-]{0,99}$/i;

/** @returns `unknown_version` or `bad_evidence` on the field `consent` */
export async function judgeConsent(acting: Acting, consent: Consent): Promise<FieldError[]> {
  if (!EVIDENCE.test(consent.evidence)) return [{ field: "consent", code: "bad_evidence" }];
  const known = await acting.db.$count(policyVersions, eq(policyVersions.version, consent.version));
  return known ? [] : [{ field: "consent", code: "unknown_version" }];
}

export async function insertConsent(acting: Acting, personId: string, { version, evidence }: Consent): Promise<void> {
  await acting.db.insert(consents).values({ personId, version, evidence, givenAt: acting.now });
}
