import { expect, test } from "@/tests/desk";
import { openSession } from "../sessions/open-session";
import { readSession, rolesOfSessions } from "../sessions/sessions";
import { changeRole } from "./change-role";
import { disableStaff } from "./disable-staff";
import { enableStaff } from "./enable-staff";

const nobody = "00000000-0000-4000-8000-000000000000";

test("disabling ends every session at once, and enabling does not bring them back", async ({ desk }) => {
  const agent = desk.staffId("agent");
  const session = await openSession(desk.system(), agent);

  await disableStaff(desk.admin(), agent);
  expect(await readSession(desk.db, session)).toBeNull();
  expect(await rolesOfSessions(desk.db, [session])).toEqual(new Map());

  await enableStaff(desk.admin(), agent);
  expect(await readSession(desk.db, session)).toBeNull();
  expect(await desk.trail({})).toEqual(["staff.signed_in", "staff.disabled", "staff.enabled"]);
});

test("a changed role applies to open sessions", async ({ desk }) => {
  const session = await openSession(desk.system(), desk.staffId("agent"));

  await changeRole(desk.admin(), desk.staffId("agent"), "supervisor");

  expect((await readSession(desk.db, session))?.staff.role).toBe("supervisor");
  expect(await rolesOfSessions(desk.db, [session])).toEqual(new Map([[session, "supervisor"]]));
});

test("repeated, changes nothing and records nothing", async ({ desk }) => {
  const agent = desk.staffId("agent");
  await changeRole(desk.admin(), agent, "agent");
  await enableStaff(desk.admin(), agent);
  await disableStaff(desk.admin(), agent);
  await disableStaff(desk.admin(), agent);

  expect(await desk.trail({})).toEqual(["staff.disabled"]);
});

test("the last admin stays", async ({ desk }) => {
  await expect(disableStaff(desk.admin(), desk.staffId("admin"))).rejects.toMatchRefusal("last_admin");
  await expect(changeRole(desk.admin(), desk.staffId("admin"), "agent")).rejects.toMatchRefusal("last_admin");
  expect(await desk.trail({})).toEqual([]);
});

test("of two admins who demote and disable each other concurrently, one stays", async ({ desk }) => {
  await changeRole(desk.admin(), desk.staffId("supervisor"), "admin");

  const outcomes = await Promise.allSettled([
    changeRole(desk.admin(), desk.staffId("supervisor"), "agent"),
    disableStaff(desk.admin(), desk.staffId("admin")),
  ]);

  const refused = outcomes.filter((outcome) => outcome.status === "rejected");
  expect(refused.map(({ reason }) => reason.code)).toEqual(["last_admin"]);
});

test("is for admins only, and refuses an unknown member", async ({ desk }) => {
  for (const acting of [desk.agent(), desk.supervisor(), desk.system()]) {
    await expect(disableStaff(acting, desk.staffId("agent"))).rejects.toMatchRefusal("forbidden");
    await expect(enableStaff(acting, desk.staffId("agent"))).rejects.toMatchRefusal("forbidden");
    await expect(changeRole(acting, desk.staffId("agent"), "admin")).rejects.toMatchRefusal("forbidden");
  }
  await expect(disableStaff(desk.admin(), nobody)).rejects.toMatchRefusal("not_found");
  await expect(enableStaff(desk.admin(), nobody)).rejects.toMatchRefusal("not_found");
  await expect(changeRole(desk.admin(), nobody, "agent")).rejects.toMatchRefusal("not_found");
});
