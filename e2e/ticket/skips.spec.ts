import { expect, test } from "../queue/tickets";
import { openScreen, press } from "../screen";

test("a few stops of the Tab key lead to how identity was verified", async ({ desk, open, page, context }) => {
  await desk.join(context, "agent");
  const number = await open({ requests: [{ type: "edit", changes: { homeTown: "Тверь" } }] });
  await openScreen(page, `/tickets/${number}`);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press(page, "Tab", "Enter", "Tab");
  await expect(page.getByRole("link", { name: "Requests" }).first()).toBeFocused();
  await expect(page.getByRole("link", { name: "Requests" }).first()).toBeInViewport();
  await press(page, "Enter");
  const first = page.getByRole("radio").first();
  for (let stops = 0; stops < 6; stops += 1) {
    await page.keyboard.press("Tab");
    if (await first.evaluate((radio) => radio === document.activeElement)) break;
  }
  await expect(first).toBeFocused();
});
