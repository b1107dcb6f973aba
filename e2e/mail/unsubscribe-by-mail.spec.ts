import { checkSegment } from "@/domain/segments/check";
import { expect, NEWEST, test } from "../desk";
import { openScreen } from "../screen";

test("a mail becomes a ticket, is applied, resolved, told and on record", { tag: "@phone" }, async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  await openScreen(page, NEWEST);

  const subject = `Отпишите ${email}`;
  await desk.deliver({
    from: `Вера Лугова <${email}>`,
    subject,
    text: "Отпишите меня от рассылки по Тверской области, пожалуйста.",
  });
  const row = page.getByRole("link", { name: subject });
  await expect(row, "the open queue shows it without a reload").toBeVisible();

  await row.click();
  const request = page.getByRole("article", { name: "Request: Unsubscribe" });
  await expect(request).toContainText("Отпишите меня");
  await request.getByRole("button", { name: "Apply" }).click();
  await request.getByRole("button", { name: "Apply this" }).click();
  await expect(request).toContainText("Done");
  await page.getByRole("button", { name: "Resolve" }).click();

  await expect(page.getByText("Not in the segment RU-TVE")).toBeVisible();
  const system = await desk.system();
  const admin = { ...system, actor: { kind: "token" as const, id: "e2e", role: "admin" as const } };
  expect(await checkSegment(admin, "RU-TVE", { email })).toMatchObject({ member: false });
  await expect.poll(() => desk.sentTo(email)).toHaveLength(2);
  const [acknowledgement, confirmation] = await desk.sentTo(email);
  expect(acknowledgement).not.toContain("Отпишите меня");
  expect(confirmation).toContain("Тверская область");

  const history = page.getByRole("region", { name: "History" });
  for (const act of [
    "Email received",
    "Ticket opened: email",
    "Person found by email address",
    "Request applied: Unsubscribe",
    "Resolved",
    "Confirmation sent by email",
  ]) {
    await expect(history).toContainText(act);
  }
});
