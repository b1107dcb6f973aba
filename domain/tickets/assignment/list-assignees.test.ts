import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { expect, test } from "@/tests/desk";
import { listAssignees } from "./list-assignees";

test("lists all enabled staff, and nobody disabled", async ({ desk }) => {
  await disableStaff(desk.admin(), desk.staffId("colleague"));
  const names = (await listAssignees(desk.supervisor())).map(({ name }) => name);
  expect(names).toEqual(["admin", "agent", "supervisor"]);
});

test("refuses agents, who may not assign", async ({ desk }) => {
  await expect(listAssignees(desk.agent())).rejects.toMatchRefusal("forbidden");
});
