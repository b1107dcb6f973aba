import { desc } from "drizzle-orm";
import { policyVersions } from "@/db/schema/policy";
import type { Acting } from "@/domain/acting";

/** Latest first; needs no permission, they are public. */
export async function listPolicyVersions(acting: Acting): Promise<string[]> {
  const rows = await acting.db
    .select({ version: policyVersions.version })
    .from(policyVersions)
    .orderBy(desc(policyVersions.publishedAt), desc(policyVersions.version));
  return rows.map((row) => row.version);
}
