import type { Page } from "@playwright/test";
import { openTickets } from "@/domain/tickets/lifecycle/open";
import { expectNoBarrier, expectNoSidewaysScroll } from "../barriers";
import { expect, test } from "../desk";
import { openScreen } from "../screen";

const WIDTHS = [390, 768, 1024, 1440, 1920];

/** The size of the smallest words, and which words of the charts lie over one another. */
function readWords(page: Page): Promise<{ smallest: number; over: string[] }> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility() && !element.closest(".sr-only");
    const elements = [...document.querySelectorAll("main *")].filter(
      (element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()) && isSeen(element),
    );
    const sizes = elements
      .filter(({ tagName }) => tagName !== "title")
      .map((one) => parseFloat(getComputedStyle(one).fontSize));
    const over: string[] = [];
    const labels = [...document.querySelectorAll("main svg text")].filter(isSeen);
    labels.forEach((label, index) => {
      const a = label.getBoundingClientRect();
      for (const other of labels.slice(index + 1)) {
        const b = other.getBoundingClientRect();
        if (a.left < b.right && b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3)
          over.push(`${label.textContent} ${other.textContent}`);
      }
    });
    return { smallest: Math.min(...sizes), over };
  });
}

for (const locale of ["en", "ru"] as const) {
  test(`no words of the wall fuse or shrink at any width, in ${locale}`, async ({ desk, page, context }) => {
    await desk.join(context, "supervisor", locale);
    const system = await desk.system();
    await openTickets(
      system,
      Array.from({ length: 120 }, (_, index) => ({
        channel: "link" as const,
        receivedAt: new Date(system.now.getTime() - (index % 12) * 3_600_000),
        requests: [{ type: "question" as const }],
      })),
    );
    await openScreen(page, "/wall");
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const { smallest, over } = await readWords(page);
      expect(over, `at ${width} px`).toEqual([]);
      expect(smallest, `at ${width} px`).toBeGreaterThanOrEqual(12);
      await expectNoSidewaysScroll(page, `the wall at ${width} px`);
    }
    await expect(page.locator("main svg text", { hasText: /^0$/ })).toHaveCount(2);
  });
}

test("on the full screen the wall is alone, and ends with its screen", async ({ desk, page, context }) => {
  await desk.join(context, "supervisor");
  await openScreen(page, "/wall");
  await page.getByRole("button", { name: "Full screen" }).click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.tagName)).toBe("MAIN");
  const { smallest, over } = await readWords(page);
  expect(over).toEqual([]);
  expect(smallest).toBeGreaterThanOrEqual(14);
  await expectNoBarrier(page, { against: "looks", within: "main" });
  const beneath = await page.evaluate(() => document.elementFromPoint(20, 200)?.closest("main") !== null);
  expect(beneath, "nothing stands beside the wall").toBe(true);
  await page.getByRole("main").getByRole("link", { name: "Open", exact: true }).click();
  await expect(page).toHaveURL(/queue/);
  await expect.poll(() => page.evaluate(() => document.fullscreenElement)).toBeNull();
});
