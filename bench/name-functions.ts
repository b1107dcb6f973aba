import type { Page } from "@playwright/test";

/** The compiler marks functions with their names by a helper of its own, which a page does not have. */
export function nameFunctions(page: Page): Promise<unknown> {
  return page.addInitScript("globalThis.__name = (named) => named;");
}
