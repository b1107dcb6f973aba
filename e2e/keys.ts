import { expect, type Page } from "@playwright/test";

/**
 * Waits until the page hears its keys: the sheet of keys opens with those of the screen in it, and is closed again. The frame of a
 * page comes alive before what stands in it.
 *
 * @param own false for a screen that has no keys of its own
 */
export async function untilKeysWork(page: Page, { own = true } = {}): Promise<void> {
  const sheet = page.getByRole("dialog");
  const ofScreen = sheet.getByRole("region", { name: /On this screen|На этом экране/ });
  await expect(async () => {
    await page.keyboard.press("?");
    try {
      await expect(own ? ofScreen : sheet).toBeVisible({ timeout: 500 });
    } finally {
      await leave(page);
    }
  }).toPass();
}

/** A press that came while the sheet was being fetched is typed into its search field, which Escape empties before it closes it. */
async function leave(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden({ timeout: 500 });
  }).toPass();
}
