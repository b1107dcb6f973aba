import { policyVersions } from "@/db/schema/policy";
import { expect, test } from "@/tests/desk";
import { listPolicyVersions } from "./list-policy-versions";

test("lists the policy's versions, the latest first", async ({ desk }) => {
  expect(await listPolicyVersions(desk.agent())).toEqual([]);
  await desk.db.insert(policyVersions).values([
    { version: "2025-09", text: "…", publishedAt: new Date("2025-09-01T00:00:00Z") },
    { version: "2026-01", text: "…", publishedAt: new Date("2026-01-15T00:00:00Z") },
  ]);
  expect(await listPolicyVersions(desk.agent())).toEqual(["2026-01", "2025-09"]);
});
