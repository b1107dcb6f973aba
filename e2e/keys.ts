import { expect, type Page } from "@playwright/test";

/**
 * Waits until the page hears its keys: the sheet of keys opens, and is closed again. A press that came while the sheet was
 * being fetched is typed into its search field, which Escape empties before it closes the sheet.
 */
export async function untilKeysWork(page: Page): Promise<void> {
  const sheet = page.getByRole("dialog");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(sheet).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden({ timeout: 500 });
  }).toPass();
}
