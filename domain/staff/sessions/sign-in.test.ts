import { expect, test } from "@/tests/desk";
import { createStaff } from "../accounts/create-staff";
import { disableStaff } from "../accounts/disable-staff";
import { readSession } from "./sessions";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";

const vera = { name: "Вера", email: "vera@desk.test", role: "agent", password: "four quiet words here" } as const;
const right = { email: vera.email, password: vera.password };
const wrong = { email: vera.email, password: "four quiet words there" };

test("opens a session that the database knows", async ({ desk }) => {
  const { id } = await createStaff(desk.admin(), vera);

  const { sessionId, staffId } = await signIn(desk.system(), { ...right, email: " Vera@Desk.test " });

  expect(staffId).toBe(id);
  expect((await readSession(desk.db, sessionId))?.staff).toMatchObject({ id, name: "Вера", role: "agent" });
});

test("gives the same answer for a wrong password, an unknown e-mail and a disabled member of staff", async ({
  desk,
}) => {
  const { id } = await createStaff(desk.admin(), vera);
  await expect(signIn(desk.system(), wrong)).rejects.toMatchRefusal("wrong_password");
  await expect(signIn(desk.system(), { ...right, email: "nobody@desk.test" })).rejects.toMatchRefusal("wrong_password");

  await disableStaff(desk.admin(), id);
  await expect(signIn(desk.system(), right)).rejects.toMatchRefusal("wrong_password");
});

test("refuses the sixth attempt in fifteen minutes, even with the right password, until the first expires", async ({
  desk,
}) => {
  await createStaff(desk.admin(), vera);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    await expect(signIn(desk.system(), wrong)).rejects.toMatchRefusal("wrong_password");
  }

  await expect(signIn(desk.system(), right)).rejects.toMatchRefusal("too_many_attempts");

  const later = { ...desk.system(), now: new Date(desk.now.getTime() + 15 * 60_000) };
  await expect(signIn(later, right)).resolves.toHaveProperty("sessionId");
});

test("lets at most five of twenty concurrent attempts reach the password", async ({ desk }) => {
  const guesses = Array.from({ length: 20 }, () => signIn(desk.system(), wrong).catch((refusal) => refusal.code));

  const answers = await Promise.all(guesses);

  expect(answers.filter((code) => code === "wrong_password")).toHaveLength(5);
  expect(answers.filter((code) => code === "too_many_attempts")).toHaveLength(15);
});

test("resets the failures after a successful sign-in", async ({ desk }) => {
  await createStaff(desk.admin(), vera);
  for (let round = 0; round < 3; round += 1) {
    await expect(signIn(desk.system(), wrong)).rejects.toMatchRefusal("wrong_password");
    await expect(signIn(desk.system(), wrong)).rejects.toMatchRefusal("wrong_password");
    await signIn(desk.system(), right);
  }
});

test("a session ends by signing out, and only that one", async ({ desk }) => {
  await createStaff(desk.admin(), vera);
  const here = await signIn(desk.system(), right);
  const there = await signIn(desk.system(), right);

  await signOut(desk.system(), here.sessionId);
  await signOut(desk.system(), here.sessionId);

  expect(await readSession(desk.db, here.sessionId)).toBeNull();
  expect(await readSession(desk.db, there.sessionId)).not.toBeNull();
  expect((await desk.trail({})).filter((action) => action === "staff.signed_out")).toHaveLength(1);
});

test("a session ends by itself after twelve hours", async ({ desk }) => {
  await createStaff(desk.admin(), vera);
  const yesterday = { ...desk.system(), now: new Date(desk.now.getTime() - 12 * 3600_000 - 1000) };

  const { sessionId } = await signIn(yesterday, right);

  expect(await readSession(desk.db, sessionId)).toBeNull();
});
