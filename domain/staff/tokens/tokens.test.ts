import { eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/staff";
import { expect, test } from "@/tests/desk";
import { checkToken } from "./check-token";
import { issueToken } from "./issue-token";
import { listTokens } from "./list-tokens";
import { revokeToken } from "./revoke-token";
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

test("an expired token opens nothing, and one without an end goes on", async ({ desk }) => {
  const { token } = await issueToken(desk.admin(), { name: "For a month", role: "agent", days: 30 });
  const endless = await issueToken(desk.admin(), { name: "Endless", role: "agent", days: null });
  const [row] = await listTokens(desk.admin()).then((rows) => rows.filter(({ name }) => name === "For a month"));
  expect(row!.expiresAt!.getTime() - desk.now.getTime()).toBe(30 * 24 * 60 * 60 * 1000);
  expect(await checkToken(desk.db, token)).toMatchObject({ role: "agent" });

  await desk.db
    .update(apiTokens)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(apiTokens.name, "For a month"));
  expect(await checkToken(desk.db, token)).toBeNull();
  expect(await checkToken(desk.db, endless.token)).not.toBeNull();
  for (const days of [0, -1, 1.5, 4000])
    await expect(issueToken(desk.admin(), { name: "Odd", role: "agent", days })).rejects.toMatchObject({
      errors: [{ field: "days", code: "bad_days" }],
    });
});

test("the list says who issued each, and what is still good comes first, without the tokens", async ({ desk }) => {
  const { token } = await issueToken(desk.admin(), { name: "Old", role: "agent" });
  await issueToken(desk.system(), { name: "Console", role: "supervisor" });
  const [old] = (await listTokens(desk.admin())).filter(({ name }) => name === "Old");
  await revokeToken(desk.admin(), old!.id);
  await revokeToken(desk.admin(), old!.id);

  const rows = await listTokens(desk.admin());
  expect(rows).toMatchObject([
    { name: "Console", state: "good", createdBy: null, lastUsedAt: null },
    { name: "Old", state: "revoked", createdBy: "admin", revokedAt: desk.now },
  ]);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(await checkToken(desk.db, token)).toBeNull();
  expect(await desk.trail({})).toEqual(["token.issued", "token.issued", "token.revoked"]);
  await expect(revokeToken(desk.admin(), crypto.randomUUID())).rejects.toMatchRefusal("not_found");
});

test("a use is noted at most once a minute", async ({ desk }) => {
  const { token } = await issueToken(desk.admin(), { name: "Busy", role: "agent" });
  const seconds = async (ago: number) => {
    await desk.db.update(apiTokens).set({ lastUsedAt: new Date(Date.now() - ago * 1000) });
    const before = (await listTokens(desk.admin()))[0]!.lastUsedAt!.getTime();
    await checkToken(desk.db, token);
    return (await listTokens(desk.admin()))[0]!.lastUsedAt!.getTime() - before > 0;
  };
  expect([await seconds(5), await seconds(90)]).toEqual([false, true]);
});
