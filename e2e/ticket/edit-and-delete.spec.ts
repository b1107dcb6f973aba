import { readPerson } from "@/domain/people/read";
import { findValues } from "@/tests/database/find-values";
import { expect, NEWEST, test } from "../desk";
import { openScreen } from "../screen";

test("a mailed change is shown field by field and written to the record", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { id, email } = await desk.person();
  await openScreen(page, NEWEST);
  const subject = `Новая фамилия ${email}`;
  await desk.deliver({
    from: email,
    subject,
    text: "Здравствуйте! Прошу изменить мои данные. Новая фамилия: Полевая.",
  });
  await page.getByRole("link", { name: subject }).click();

  const request = page.getByRole("article", { name: "Request: Edit" });
  await expect(request).toContainText("Полевая");
  await request.getByRole("radio", { name: "By a contact on record" }).check();
  await request.getByRole("button", { name: "Apply" }).click();
  await request.getByRole("button", { name: "Apply this" }).click();
  await expect(request).toContainText("Done");
  await page.getByRole("button", { name: "Resolve" }).click();
  await expect(page.getByText("Resolved in time")).toBeVisible();

  const system = await desk.system();
  const record = await readPerson({ ...system, actor: { kind: "token", id: "e2e", role: "admin" } }, id);
  expect(record).toMatchObject({ familyName: "Полевая" });
});

test("a deletion needs two, and leaves nothing of the person behind", { tag: "@phone" }, async ({
  desk,
  page,
  context,
  browser,
}) => {
  await desk.join(context, "agent");
  const { email, phone } = await desk.person({ familyName: "Снегирёва-Канарская", homeTown: "Канареевск" });
  await openScreen(page, NEWEST);
  const subject = `Удаление ${email}`;
  await desk.deliver({
    from: `Снегирёва-Канарская <${email}>`,
    subject,
    text: "Удалите, пожалуйста, мою учётную запись и все мои данные.",
  });
  await page.getByRole("link", { name: subject }).click();

  const request = page.getByRole("article", { name: /^Request: Delet/ });
  await request.getByRole("radio", { name: "By two facts of the record" }).check();
  await request.getByRole("button", { name: "Send for approval" }).click();
  await expect(request.getByText("What will be deleted")).toBeVisible();
  await request.getByRole("button", { name: "Send for approval" }).click();
  await expect(request.getByRole("button", { name: "Send for approval" })).toBeHidden();
  await expect(request).toContainText("Awaiting approval");

  const other = await browser.newContext();
  await desk.join(other, "supervisor");
  const second = await other.newPage();
  await openScreen(second, page.url());
  await second.getByRole("button", { name: "Approve and delete" }).click();
  await second.getByRole("dialog").getByRole("button", { name: "Delete for good" }).click();
  await expect(second.getByRole("article", { name: /^Request: Delet/ })).toContainText("Done");
  await second.getByRole("button", { name: "Resolve" }).click();
  await expect(second.getByText("Resolved in time")).toBeVisible();
  await expect.poll(() => desk.sentTo(email)).toHaveLength(2);
  await other.close();

  expect(
    await findValues(desk.connection.db, [email, phone, phone.slice(2), "Снегирёва-Канарская", "Канареевск"]),
  ).toEqual([]);
});
