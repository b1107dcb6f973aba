import { expect, type Page, type Response } from "@playwright/test";

/** Opens a screen and waits until it is alive: what is clicked or pressed before that may go nowhere. */
export async function openScreen(page: Page, address: string): Promise<Response | null> {
  const answer = await page.goto(address);
  await untilAlive(page);
  return answer;
}

/** Draws the screen again from nothing. */
export async function reloadScreen(page: Page): Promise<void> {
  await page.reload();
  await untilAlive(page);
}

/**
 * Waits until all that stands on the page is alive. The frame of a page comes alive before what stands in it, and each part's keys
 * last of all: then the browser has nothing left to do.
 */
export async function untilAlive(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const controls = [
      ...document.querySelectorAll("body :is(a[href], button, input:not([type=hidden]), select, textarea, summary)"),
    ];
    const isAlive = (control: Element) => Object.keys(control).some((key) => key.startsWith("__reactProps"));
    const holdsKeys = document.documentElement.hasAttribute("data-holds-keys");
    return !holdsKeys && controls.length > 0 && controls.every(isAlive);
  });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** Opens the screen of a call, where the number is typed at once. */
export async function openCall(page: Page): Promise<void> {
  await openScreen(page, "/calls/new");
  await expect(page.getByRole("region", { name: /Who is calling|Кто звонит/ }).getByRole("textbox")).toBeFocused();
}

/** Presses keys one right after another, once the page hears the first. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  await untilAlive(page);
  for (const key of keys) await page.keyboard.press(key);
}

/** Types where the focus is, once a field has it: letters that come before are lost, or are keys of the screen. */
export async function type(page: Page, text: string): Promise<void> {
  await expect(page.locator(":is(input, textarea):focus")).toBeEditable();
  await untilAlive(page);
  await page.keyboard.type(text);
}
