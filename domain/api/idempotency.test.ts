import { apiTokens } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { type Desk, expect, test } from "@/tests/desk";
import { runOnce } from "./idempotency";

const CALL = { key: "k", fingerprint: Buffer.alloc(32, 1), status: 201 };

test("brings an effect about once, also when two ask at once", async ({ desk }) => {
  const program = await programOf(desk);
  let effects = 0;
  const work = async () => {
    effects += 1;
    return { ticket: 1001 };
  };

  const both = await Promise.all([runOnce(program, CALL, work), runOnce(program, CALL, work)]);
  expect(both.map((done) => done?.replayed).sort()).toEqual([false, true]);
  expect(both.map((done) => done?.ids)).toEqual([{ ticket: 1001 }, { ticket: 1001 }]);
  expect(effects).toBe(1);
});

test("does nothing when the key stands for something else", async ({ desk }) => {
  const program = await programOf(desk);
  await runOnce(program, CALL, async () => ({ ticket: 1001 }));
  const other = { ...CALL, fingerprint: Buffer.alloc(32, 2) };
  expect(await runOnce(program, other, () => Promise.reject(new Error("done all the same")))).toBeNull();
});

test("keeps no key of what was refused, so that the one who waits goes ahead", async ({ desk }) => {
  const program = await programOf(desk);
  let calls = 0;
  const work = async () => {
    calls += 1;
    if (calls === 1) throw new Refusal("conflict");
    return { ticket: 1001 };
  };
  const both = await Promise.allSettled([runOnce(program, CALL, work), runOnce(program, CALL, work)]);
  expect(both.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("is for programs alone", async ({ desk }) => {
  await expect(runOnce(desk.agent(), CALL, async () => ({}))).rejects.toMatchRefusal("forbidden");
});

async function programOf(desk: Desk): Promise<Acting> {
  const [token] = await desk.db
    .insert(apiTokens)
    .values({ name: "crm", role: "agent", tokenHash: Buffer.alloc(32), createdAt: desk.now })
    .returning({ id: apiTokens.id });
  return { ...desk.agent(), actor: { kind: "token", id: token!.id, role: "agent" } };
}
