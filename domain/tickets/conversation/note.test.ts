import { eq } from "drizzle-orm";
import { staff } from "@/db/schema/staff";
import { messages } from "@/db/schema/tickets";
import { listNotifications } from "@/domain/notifications/list";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { listColleagues } from "@/domain/staff/accounts/list-colleagues";
import { expect, test } from "@/tests/desk";
import { readTicket } from "../read/read";
import { addNote } from "./note";

test("a mention is stored by id, shown by the current name, and notifies the colleague", async ({ desk }) => {
  const { number } = await desk.ticket();
  const mentionIds = [desk.staffId("colleague"), desk.staffId("supervisor")];
  await addNote(desk.agent(), number, "@colleague, посмотрите. @colleague!", mentionIds);

  const [stored] = await desk.db.select().from(messages).where(eq(messages.direction, "note"));
  expect(stored!.text).toBe(`@{${mentionIds[0]}}, посмотрите. @{${mentionIds[0]}}!`);
  expect((await listNotifications(desk.colleague())).items).toMatchObject([
    { kind: "mentioned", ticket: number, by: "agent" },
  ]);
  expect((await listNotifications(desk.supervisor())).items).toEqual([]);

  await desk.db.update(staff).set({ name: "Катя" }).where(eq(staff.id, mentionIds[0]!));
  expect((await readTicket(desk.agent(), number)).messages.at(-1)?.text).toBe("@Катя, посмотрите. @Катя!");
});

test("of two names where one is a prefix of the other, the right colleague is notified", async ({ desk }) => {
  const { number } = await desk.ticket();
  const [short, long] = [desk.staffId("supervisor"), desk.staffId("colleague")];
  await desk.db.update(staff).set({ name: "Анна" }).where(eq(staff.id, short));
  await desk.db.update(staff).set({ name: "Анна Ким" }).where(eq(staff.id, long));
  await addNote(desk.agent(), number, "@Анна Ким, привет", [short, long]);
  expect((await listNotifications(desk.colleague())).items).toHaveLength(1);
  expect((await listNotifications(desk.supervisor())).items).toHaveLength(0);
});

test("former colleagues, unknown people and oneself are not mentioned", async ({ desk }) => {
  const { number } = await desk.ticket();
  await disableStaff(desk.admin(), desk.staffId("colleague"));
  expect((await listColleagues(desk.agent())).map(({ name }) => name)).toEqual(["admin", "supervisor"]);

  const mentionIds = [desk.staffId("colleague"), desk.staffId("agent"), crypto.randomUUID()];
  await addNote(desk.agent(), number, "@colleague @agent", mentionIds);
  expect((await readTicket(desk.agent(), number)).messages.at(-1)?.text).toBe("@colleague @agent");
  expect((await listNotifications(desk.agent())).items).toEqual([]);
});
