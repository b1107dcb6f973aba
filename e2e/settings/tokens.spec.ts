import { expectNoBarrier } from "../barriers";
import { expect, test } from "../desk";
import { openScreen, reloadScreen } from "../screen";

test("a token is shown once, works, and is shut out once it is revoked", async ({
  desk,
  page,
  context,
  playwright,
}) => {
  await desk.join(context, "admin");
  const name = `Telephone ${crypto.randomUUID().slice(0, 8)}`;
  await openScreen(page, "/settings/tokens");
  await page.getByRole("button", { name: "New token" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Create token" }).click();
  await expect(dialog.getByRole("textbox", { name: "Name" })).toBeFocused();
  await dialog.getByRole("textbox", { name: "Name" }).fill(name);
  await dialog.getByRole("combobox", { name: "Valid for" }).selectOption("30 days");
  await dialog.getByRole("button", { name: "Create token" }).click();
  await expect(dialog.getByText("Copy it now")).toBeVisible();
  const token = await dialog.locator("code").textContent();
  expect(token).toMatch(/^rd_[\w-]{43}$/);
  await expectNoBarrier(page);

  const program = await playwright.request.newContext({
    baseURL: desk.running.url,
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  expect((await program.get("/api/v1/tickets")).status()).toBe(200);
  await reloadScreen(page);
  expect(await page.content()).not.toContain(token);

  const row = page.getByRole("row").filter({ hasText: name });
  await expect(row).toContainText("Agent");
  await row.getByRole("button", { name: "Revoke" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
  await expect(row).toContainText("Revoked");
  expect((await program.get("/api/v1/tickets")).status()).toBe(401);
  await program.dispose();
});
