import { expect, type Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";

/** What is held against a page: the whole standard, what colours and longer words can break of it, or all that axe knows. */
const RULES = {
  standard: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  looks: { type: "rule", values: ["color-contrast", "link-in-text-block", "target-size"] },
  all: undefined,
} satisfies Record<string, RunOptions["runOnly"]>;

type Held = { against?: keyof typeof RULES; within?: string; about?: string };

/** Looks for barriers on the page as it stands; axe itself is brought to it once. */
export async function expectNoBarrier(
  page: Page,
  { against = "all", within = "html", about }: Held = {},
): Promise<void> {
  for (const frame of page.frames()) {
    if (!(await frame.evaluate(() => "axe" in window))) await frame.evaluate(axe.source);
  }
  const options: RunOptions = { runOnly: RULES[against], resultTypes: ["violations"] };
  const found = await page.evaluate(
    async ([within, options]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(within, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [within, options] as const,
  );
  expect(found, about).toEqual([]);
}

/** Nothing stands beyond the right edge. */
export async function expectNoSidewaysScroll(page: Page, about?: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, about).toBeLessThanOrEqual(0);
}
