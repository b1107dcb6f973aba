import { expect, type Locator, type Page } from "@playwright/test";

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
    // Not while it is open: the key would be typed into its search field. And Escape alone leads back to the list.
    if (!(await sheet.isVisible())) await page.keyboard.press("?");
    await expect(sheet).toBeVisible({ timeout: 1000 });
    const isComplete = !own || (await ofScreen.isVisible());
    await leave(page, sheet);
    expect(isComplete).toBe(true);
  }).toPass();
}

/** A press that came while the sheet was being fetched is typed into its search field, which Escape empties before it closes it. */
async function leave(page: Page, sheet: Locator): Promise<void> {
  await expect(async () => {
    if (await sheet.isVisible()) await page.keyboard.press("Escape");
    await expect(sheet).toBeHidden({ timeout: 500 });
  }).toPass();
}

/** Opens the screen of a call, and waits until its field is alive: what is typed before it has the focus goes nowhere. */
export async function openCall(page: Page): Promise<void> {
  await page.goto("/calls/new");
  const field = page.getByRole("region", { name: /Who is calling|Кто звонит/ }).getByRole("textbox");
  await expect
    .poll(() => field.evaluate((element) => Object.keys(element).some((key) => key.startsWith("__reactProps"))))
    .toBe(true);
}
