import type { Acting } from "@/domain/acting";
import { type Desk, expect, test } from "@/tests/desk";
import { readSession } from "../sessions/sessions";
import { signIn } from "../sessions/sign-in";
import { changePassword } from "./change-password";
import { createStaff } from "./create-staff";
import { resetPassword } from "./reset-password";

const email = "vera@desk.test";
const [first, second] = ["four quiet words here", "five other words come along"];

async function vera(desk: Desk): Promise<Acting> {
  const { id } = await createStaff(desk.admin(), { name: "Вера", email, role: "agent", password: first });
  return { ...desk.agent(), actor: { kind: "staff", id, role: "agent" } };
}

test("changing it ends the other sessions and keeps this one", async ({ desk }) => {
  const acting = await vera(desk);
  const here = await signIn(desk.system(), { email, password: first });
  const there = await signIn(desk.system(), { email, password: first });

  await changePassword(acting, { current: first, next: second, keepSession: here.sessionId });

  expect(await readSession(desk.db, here.sessionId)).not.toBeNull();
  expect(await readSession(desk.db, there.sessionId)).toBeNull();
  await expect(signIn(desk.system(), { email, password: first })).rejects.toMatchRefusal("wrong_password");
  await expect(signIn(desk.system(), { email, password: second })).resolves.toBeDefined();
  expect(await desk.trail({})).toContain("staff.password_changed");
});

test("changing it needs the current one, at most five attempts, and a good new one", async ({ desk }) => {
  const acting = await vera(desk);
  await expect(changePassword(acting, { current: first, next: "short" })).rejects.toMatchRefusal("invalid");
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(changePassword(acting, { current: "no", next: second })).rejects.toMatchRefusal("wrong_password");
  }

  await expect(changePassword(acting, { current: first, next: second })).rejects.toMatchRefusal("too_many_attempts");
  await expect(changePassword(desk.program("admin"), { current: first, next: second })).rejects.toMatchRefusal(
    "forbidden",
  );
});

test("an admin's reset ends all sessions and lifts the limit on attempts", async ({ desk }) => {
  const { actor } = await vera(desk);
  const { sessionId } = await signIn(desk.system(), { email, password: first });
  for (let guess = 0; guess < 5; guess += 1) {
    await expect(signIn(desk.system(), { email, password: "no" })).rejects.toMatchRefusal("wrong_password");
  }

  await resetPassword(desk.admin(), actor.id, second);

  expect(await readSession(desk.db, sessionId)).toBeNull();
  await expect(signIn(desk.system(), { email, password: second })).resolves.toBeDefined();
  expect(await desk.trail({})).toContain("staff.password_reset");
});

test("a reset is for admins only, and the new one must be good", async ({ desk }) => {
  const { actor } = await vera(desk);
  await expect(resetPassword(desk.supervisor(), actor.id, second)).rejects.toMatchRefusal("forbidden");
  await expect(resetPassword(desk.admin(), actor.id, "short")).rejects.toMatchRefusal("invalid");
});
