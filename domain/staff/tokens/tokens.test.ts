import { apiTokens } from "@/db/schema/staff";
import { expect, test } from "@/tests/desk";
import { checkToken } from "./check-token";
import { issueToken } from "./issue-token";
import { revokeTokens } from "./revoke-tokens";

test("a token acts with its role, is stored only as a hash, and records its use", async ({ desk }) => {
  const { token } = await issueToken(desk.system(), { name: "Mailing platform", role: "supervisor" });

  expect(token).toMatch(/^rd_[\w-]{43}$/);
  expect(await checkToken(desk.db, token)).toMatchObject({ kind: "token", role: "supervisor" });
  const [kept] = await desk.db.select().from(apiTokens);
  expect(kept!.lastUsedAt).toBeInstanceOf(Date);
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(Buffer.from(kept!.tokenHash)).toHaveLength(32);
});

test("a revoked, foreign or altered token is rejected", async ({ desk }) => {
  const { token } = await issueToken(desk.admin(), { name: "Mailing platform", role: "agent" });
  const bent = token.slice(0, -1) + (token.endsWith("A") ? "B" : "A");
  expect(await checkToken(desk.db, bent)).toBeNull();
  expect(await checkToken(desk.db, "")).toBeNull();

  const other = await issueToken(desk.admin(), { name: "Call centre", role: "agent" });
  expect(await revokeTokens(desk.admin(), "Mailing platform")).toBe(1);
  expect(await revokeTokens(desk.admin(), "Mailing platform")).toBe(0);

  expect(await checkToken(desk.db, token)).toBeNull();
  expect(await checkToken(desk.db, other.token)).not.toBeNull();
  expect(await desk.trail({})).toEqual(["token.issued", "token.issued", "token.revoked"]);
});

test("tokens are managed by admins and the desk's own command, and have a name", async ({ desk }) => {
  for (const acting of [desk.agent(), desk.supervisor()]) {
    await expect(issueToken(acting, { name: "Mine", role: "agent" })).rejects.toMatchRefusal("forbidden");
    await expect(revokeTokens(acting, "Mine")).rejects.toMatchRefusal("forbidden");
  }
  await expect(issueToken(desk.admin(), { name: " ", role: "agent" })).rejects.toMatchRefusal("invalid");
});
