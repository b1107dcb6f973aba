import { eq } from "drizzle-orm";
import { consents, policyVersions } from "@/db/schema/policy";
import type { Acting } from "@/domain/acting";
import type { FieldError } from "@/domain/refusal";

/** Which version of the policy was agreed to, and by a code (`sign_up_form`, `ticket:1042`) the act that shows it. */
export type Consent = { version: string; evidence: string };

/** Proof of consent outlives an erasure, so nothing that could be a personal value gets into it. */
const EVIDENCE = /^[a-z0-9][a-z0-9_.:-]{0,99}$/i;

/** @returns `unknown_version` or `bad_evidence` on the field `consent` */
export async function judgeConsent(acting: Acting, consent: Consent): Promise<FieldError[]> {
  if (!EVIDENCE.test(consent.evidence)) return [{ field: "consent", code: "bad_evidence" }];
  const known = await acting.db.$count(policyVersions, eq(policyVersions.version, consent.version));
  return known ? [] : [{ field: "consent", code: "unknown_version" }];
}

/** Keeps a consent that was judged. A later policy version changes none of them. */
export async function insertConsent(acting: Acting, personId: string, { version, evidence }: Consent): Promise<void> {
  await acting.db.insert(consents).values({ personId, version, evidence, givenAt: acting.now });
}
