import { expect, test } from "@/tests/desk";
import { openSession } from "../sessions/open-session";
import { createStaff } from "./create-staff";
import { listStaff } from "./list-staff";

const vera = { name: " Вера ", email: " Vera@Desk.test ", role: "agent", password: "four quiet words here" } as const;

test("adds a member of staff, normalised, with one history entry of ids only", async ({ desk }) => {
  await createStaff(desk.admin(), vera);

  const added = (await listStaff(desk.admin())).find((row) => row.email === "vera@desk.test");
  expect(added).toMatchObject({ name: "Вера", role: "agent", disabledAt: null, lastSignedInAt: null });
  expect(await desk.trail({})).toEqual(["staff.created"]);
});

test("the list shows when each signed in last", async ({ desk }) => {
  await openSession({ ...desk.system(), now: new Date("2026-11-01T08:00:00Z") }, desk.staffId("agent"));
  await openSession(desk.system(), desk.staffId("agent"));

  const rows = await listStaff(desk.admin());
  expect(rows.find((row) => row.name === "agent")?.lastSignedInAt).toEqual(desk.now);
  expect(rows.find((row) => row.name === "colleague")?.lastSignedInAt).toBeNull();
});

test("is for admins only, and so is the list", async ({ desk }) => {
  for (const acting of [desk.agent(), desk.supervisor(), desk.system(), desk.program("supervisor")]) {
    await expect(createStaff(acting, vera)).rejects.toMatchRefusal("forbidden");
    await expect(listStaff(acting)).rejects.toMatchRefusal("forbidden");
  }
  expect(await desk.trail({})).toEqual([]);
});

test.for([
  [{ name: " " }, "name", "required"],
  [{ email: "vera" }, "email", "bad_email"],
  [{ email: "AGENT@desk.test" }, "email", "email_taken"],
  [{ password: "short" }, "password", "password_too_short"],
  [{ password: "aaaaaaaaaaaaaaaa" }, "password", "password_guessable"],
  [{ password: "Vera@desk.test" }, "password", "password_guessable"],
  [{ password: "long ".repeat(26) }, "password", "too_long"],
] as const)("refuses %o", async ([changes, field, code], { desk }) => {
  const refused = createStaff(desk.admin(), { ...vera, ...changes });

  await expect(refused).rejects.toMatchObject({ code: "invalid", errors: [{ field, code }] });
  expect(await desk.trail({})).toEqual([]);
});
