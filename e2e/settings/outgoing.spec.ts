import { expectNoBarrier } from "../barriers";
import { expect, test } from "../desk";
import { openScreen } from "../screen";

test("an admin sees the mail server that the environment fixed, and tries it out by a letter to themselves", async ({
  desk,
  page,
  context,
}) => {
  await desk.join(context, "admin");
  await openScreen(page, "/settings/outgoing");
  await expect(page.getByText("SMTP_URL sets the mail server")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "SMTP server" })).toHaveCount(0);

  await page.getByRole("button", { name: "Test connection" }).click();
  await expect(page.getByText("It works: connected and signed in.")).toBeVisible();
  const own = (await page.getByText(/^It goes to /).textContent())!.replace(/^It goes to |\.$/g, "");
  await page.getByRole("button", { name: "Send a test message" }).click();
  await expect(page.getByText("The server accepted the message.")).toBeVisible();
  expect(await desk.sentTo(own)).toEqual([expect.stringContaining("Rightsdesk: test message")]);
  await expectNoBarrier(page);
});

test("what is the admins' business does not exist for others", async ({ desk, page, context }) => {
  await desk.join(context, "supervisor");
  for (const address of ["/settings/outgoing", "/settings/tokens", "/settings/installation"]) {
    await page.goto(address);
    await expect(page.getByRole("heading", { name: "This page does not exist" }), address).toBeAttached();
  }
});

test("an admin sees what was decided outside, and no secret", async ({ desk, page, context }) => {
  await desk.join(context, "admin");
  await openScreen(page, "/settings/installation");
  const row = (name: string) => page.getByRole("row").filter({ hasText: name });
  await expect(row("SMTP_URL")).toContainText("set");
  await expect(row("SMTP_URL")).toContainText("the environment");
  await expect(row("RIGHTSDESK_DEMO")).toContainText("off");
  await expect(row("DATABASE_URL")).toContainText(/embedded PostgreSQL \d+/);
  await expect(row("LOG_LEVEL")).toContainText("the default");
  const { key, authSecret } = desk.running;
  for (const secret of [key, authSecret]) expect(await page.content()).not.toContain(secret);
});
