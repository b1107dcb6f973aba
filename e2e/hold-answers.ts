import type { Page, Request } from "@playwright/test";

/** Holds the answers to some of a page's requests; answers how to let them go. */
export async function holdAnswers(
  page: Page,
  wanted: Parameters<Page["route"]>[0],
  among: (request: Request) => boolean = () => true,
): Promise<() => void> {
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(wanted, async (route) => {
    if (among(route.request())) await held;
    // A page that has gone elsewhere asks no more.
    await route.continue().catch(() => {});
  });
  return letGo;
}

/** A page's own programs. */
export const PROGRAMS = /\/_next\/static\/.*\.js/;

/** The screen at a path, as the router asks for it. */
export const screenAt = (path: string) => (url: URL) => url.pathname === path && url.searchParams.has("_rsc");
