import type { Locator, Page } from "@playwright/test";
import { expectNoBarrier } from "../barriers";
import { expect, search, test, word } from "../queue/tickets";
import { openScreen, press } from "../screen";

const WIDTHS = [1440, 1024, 390];

const notices = (page: Page) => page.getByRole("region", { name: /^Notices$|^Сообщения$/ });

/** Both as they are at the same frame, two frames from now. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  return other.evaluate(
    async (other, one) => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const [a, b] = [one!.getBoundingClientRect(), other.getBoundingClientRect()];
      if (a.height === 0 || b.height === 0) throw new Error("one of them is not to be seen");
      return a.top < b.bottom && b.top < a.bottom && a.left < b.right && b.left < a.right;
    },
    await one.elementHandle(),
  );
}

for (const width of WIDTHS)
  test(`a toast leaves the bar of the selected and the bar at the foot free at ${width} px`, async ({
    desk,
    open,
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    await desk.join(context, "agent");
    const rare = word();
    const numbers = [await open({ text: rare }), await open({ text: rare }), await open({ text: rare })];
    await openScreen(page, "/queue");
    await search(page, rare);
    const select = (number: number) => page.getByRole("checkbox", { name: new RegExp(`${number}`) }).check();
    await select(numbers[0]!);
    await page.getByRole("button", { name: "Claim", exact: true }).click();
    const notice = notices(page).getByRole("button", { name: "Undo" });
    await expect(notice).toBeVisible();
    for (const number of numbers.slice(1)) {
      await select(number);
      const bar = page.getByRole("region", { name: "Actions on the selected" });
      expect(await overlap(notices(page), bar)).toBe(false);
      if (width < 768) expect(await overlap(notices(page), page.getByRole("navigation").last())).toBe(false);
    }
    await notice.click();
    await expect(notices(page).getByText("Undone on 1 ticket")).toBeVisible();
  });

for (const width of WIDTHS)
  test(`a toast leaves what is being written free at ${width} px, however far the page is scrolled`, async ({
    desk,
    open,
    page,
    context,
  }) => {
    await page.setViewportSize({ width, height: width < 500 ? 844 : 900 });
    await desk.join(context, "agent");
    await openScreen(page, `/tickets/${await open({ text: "Что вы обо мне храните?\n\n".repeat(40) })}`);
    const note = page.getByRole("textbox", { name: /^Note for colleagues/ });
    await page.getByRole("button", { name: "Note", exact: true }).click();
    await expect(note).toBeVisible();
    await note.fill("The caller will send a copy.");
    await note.press("ControlOrMeta+Enter");
    const shown = notices(page).getByText("Note added");
    await expect(shown).toBeVisible();
    await shown.hover();
    const composer = note.locator("xpath=ancestor::*[@data-keep-clear][1]");
    for (const part of [0, 0.3, 0.5, 0.7, 1]) {
      await composer.evaluate((element, part) => {
        const { top, height } = element.getBoundingClientRect();
        window.scrollBy(0, top - part * (window.innerHeight - height));
      }, part);
      expect(await overlap(notices(page), composer), `at ${part}`).toBe(false);
      if (width < 768) expect(await overlap(notices(page), page.getByRole("navigation").last())).toBe(false);
    }
  });

test("a toast waits for who is in it, and gives the focus back", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  await page.clock.install();
  await openScreen(page, `/tickets/${await open()}`);
  const note = page.getByRole("textbox", { name: /^Note for colleagues/ });
  await page.getByRole("button", { name: "Note", exact: true }).click();
  await expect(note).toBeVisible();
  await note.fill("The caller will send a copy.");
  await note.press("ControlOrMeta+Enter");
  const shown = notices(page).getByText("Note added");
  await expect(shown).toBeVisible();
  await note.focus();
  await notices(page).getByRole("button", { name: "Close notice" }).focus();
  await page.clock.fastForward(60_000);
  await expect(shown).toBeVisible();
  await press(page, "Enter");
  await expect(shown).toBeHidden();
  await expect(note).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const)
  test(`what a dialog is told while it is open can be read and pressed in it: ${colorScheme}`, async ({
    desk,
    page,
    context,
  }) => {
    await desk.join(context, "agent");
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await openScreen(page, "/queue");
    const dialog = page.getByRole("dialog");
    await page.getByRole("button", { name: "Save view" }).press("Enter");
    await expect(dialog).toBeVisible();
    await dialog.getByRole("textbox", { name: "Name" }).fill("Mine");
    await context.setOffline(true);
    await press(page, "Enter");
    const region = dialog.getByRole("region", { name: "Notices" });
    await expect(region).toHaveAttribute("aria-live", "polite");
    await expect(region.getByText(/\S/).first()).toBeVisible();
    await expectNoBarrier(page, { within: "dialog[open]" });
    await region.getByRole("button", { name: "Close notice" }).click();
    await expect(region.getByRole("button")).toHaveCount(0);
    await expect(dialog.getByRole("textbox", { name: "Name" })).toHaveValue("Mine");
    await context.setOffline(false);
  });
