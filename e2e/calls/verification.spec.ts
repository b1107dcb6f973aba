import { editPerson } from "@/domain/people/edit/edit";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { type Desk, expect, test } from "../desk";
import { openCall, press, type } from "../screen";

const known = (desk: Desk) =>
  desk.person({ birthDate: "1980-03-04", homeTown: "Калязин", occupation: "Врач", address: "Речная, 1" });

test("from a strange number the agent asks two facts, hidden until asked, and only then the address changes", {
  tag: "@phone",
}, async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await known(desk);
  await openCall(page);
  await type(page, email);
  await expect(page.getByRole("region", { name: "Caller" })).toContainText("Вера Лугова");
  await press(page, "Enter", "e");
  await expect(page.getByText("This number is not on record: ask for two facts.")).toBeVisible();
  await expect(page.locator("body")).not.toContainText("Калязин");
  await page.getByLabel("Field").selectOption("email");
  await page.getByLabel("New value").fill(`new-${email}`);
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Verify the requester’s identity first" })).toBeVisible();

  await page.getByRole("button", { name: "Ask: Home town" }).click();
  await expect(page.getByText("Калязин")).toBeVisible();
  await expect(page.getByRole("button", { name: "Correct: Home town" })).toBeFocused();
  await press(page, "y");
  await expect(page.getByRole("button", { name: "Ask: Date of birth" })).toBeFocused();
  await press(page, "Enter");
  await expect(page.getByRole("button", { name: "Correct: Date of birth" })).toBeFocused();
  await press(page, "y");
  await expect(page.getByText("Two facts verified.")).toBeVisible();
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();
});

test("two wrong answers lock, also for a colleague; leaving is still possible", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { phone } = await known(desk);
  await openCall(page);
  await type(page, phone);
  await press(page, "Enter", "d");
  await page.getByText("Ask for facts anyway").click();
  for (const fact of ["Home town", "Date of birth"]) {
    await page.getByRole("button", { name: `Ask: ${fact}` }).click();
    await page.getByRole("button", { name: `Wrong: ${fact}` }).click();
  }
  await expect(page.getByRole("alert").filter({ hasText: "Locked until" })).toBeVisible();
  await page.getByRole("button", { name: "Send for approval" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "You can ask again in 30 minutes" })).toBeVisible();

  await page.getByRole("radio", { name: "Unsubscribe" }).check({ force: true });
  await page.getByRole("button", { name: "Apply and finish" }).click();
  await expect(page.getByText("Done: applied, checked and resolved.")).toBeVisible();

  await desk.join(context, "agent");
  await openCall(page);
  await type(page, phone);
  await press(page, "Enter", "e");
  await expect(page.getByRole("alert").filter({ hasText: "Locked until" })).toBeVisible();
});

test("a call adds to the open ticket of the same type by default, and by a key gets one of its own", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { id, phone, email } = await desk.person();
  const system = await desk.system();
  const { number } = await openTicket(system, {
    channel: "email",
    receivedAt: new Date(system.now.getTime() - 3_600_000),
    contact: { kind: "email", value: email },
    personId: id,
    requests: [{ type: "unsubscribe", region: "RU-TVE" }],
  });
  await openCall(page);
  await type(page, phone);
  await expect(page.getByRole("region", { name: "Caller" }).getByRole("link", { name: `#${number}` })).toBeVisible();
  await press(page, "Enter", "u");
  const join = page.getByRole("switch", { name: `Add to open ticket #${number}` });
  await expect(join).toBeChecked();
  await press(page, "j");
  await expect(join).not.toBeChecked();
  await press(page, "j");
  await expect(join).toBeChecked();
  await press(page, "Enter");
  await expect(page.getByText(`#${number}`, { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Open the ticket" }).click();
  await expect(page.getByText(/By phone, .*Unsubscribe|По телефону, .*Отписка/)).toBeVisible();
});

test("the record changes during the call: it is said, and shown as it is now", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { id, phone } = await desk.person();
  await openCall(page);
  await type(page, phone);
  const card = page.getByRole("region", { name: "Caller" });
  await expect(card).toContainText("Вера Лугова");
  const system = await desk.system();
  await editPerson(
    { ...system, actor: { kind: "token", id: crypto.randomUUID(), role: "admin" } },
    id,
    1,
    { familyName: "Дорогова" },
    { assurance: null },
  );
  await expect(card).toContainText("Вера Дорогова");
  await expect(card).toContainText("The record changed during the call.");
});
