import { expect, test } from "../desk";
import { openScreen } from "../screen";

/** Nested deeper than any honest mail. */
function nested(from: string, subject: string): string {
  const levels = Array.from({ length: 30 }, (_, level) => level);
  const opening = levels.map((level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`);
  const closing = levels.toReversed().map((level) => `\r\n--b${level}--\r\n`);
  const head = [`From: ${from}`, "To: privacy@desk.example", `Subject: ${subject}`, "MIME-Version: 1.0", ""].join(
    "\r\n",
  );
  return `${head}${opening.join("")}Content-Type: text/plain\r\n\r\nDelete my data${closing.join("")}`;
}

test("a mail that cannot be read keeps its clock, is read again, and is released by hand", { tag: "@phone" }, async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "supervisor");
  const { email } = await desk.person();
  const subject = `Unreadable ${email}`;
  await desk.deliverSource(nested(email, subject));

  await openScreen(page, "/mail/quarantine");
  const row = page.getByRole("row").filter({ hasText: subject });
  await expect(row).toContainText("Nested deeper than any honest mail");
  await row.getByRole("button", { name: /again/ }).click();
  await expect(page.getByText("Reading it again…")).toBeVisible();

  await row.getByRole("link", { name: subject }).click();
  await expect(page.getByText("The machine could not read this mail")).toBeVisible();
  await page.getByRole("button", { name: "I have read it" }).click();
  await expect(page.getByText("The machine could not read this mail")).toBeHidden();
  await expect(page.getByRole("region", { name: "History" })).toContainText("Taken out of quarantine by hand");

  await openScreen(page, "/mail/quarantine");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(row).toBeHidden();
});
