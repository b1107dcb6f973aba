import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { expect, test } from "@/tests/desk";
import { listAssignees } from "./list-assignees";

test("names everybody who may work, and no more who was let go", async ({ desk }) => {
  await disableStaff(desk.admin(), desk.staffId("colleague"));
  const names = (await listAssignees(desk.supervisor())).map(({ name }) => name);
  expect(names).toEqual(["admin", "agent", "supervisor"]);
});

test("refuses agents, who do not give out work", async ({ desk }) => {
  await expect(listAssignees(desk.agent())).rejects.toMatchRefusal("forbidden");
});
