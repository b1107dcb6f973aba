import { expect, test } from "../desk";
import { openScreen } from "../screen";
import { deepMail } from "./deep-mail";

test("a mail that cannot be read keeps its clock, is read again, and is released by hand", { tag: "@phone" }, async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const { email } = await desk.person();
  const subject = `Unreadable ${email}`;
  await desk.deliverSource(deepMail(email, subject));

  await openScreen(page, "/mail/quarantine");
  const row = page.getByRole("row").filter({ hasText: subject });
  await expect(row).toContainText("Nested too deeply");
  await row.getByRole("button", { name: /again/ }).click();
  await expect(page.getByText("Reading it again…")).toBeVisible();

  await row.getByRole("link", { name: subject }).click();
  await expect(page.getByText("This email could not be read automatically")).toBeVisible();
  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.getByText("This email could not be read automatically")).toBeHidden();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Released from quarantine by hand");

  await openScreen(page, "/mail/quarantine");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(row).toBeHidden();
});
