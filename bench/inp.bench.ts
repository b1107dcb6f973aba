import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/tests/browser";
import { type Pressed, recordVitals, type Vitals } from "./page-vitals";
import { plantSession } from "./plant-session";
import { screens } from "./screens";

/** Milliseconds from a press to what it draws, and the sum of layout shifts, that were promised for each screen. */
const PROMISED = { inp: 100, cls: 0 };
const ROUNDS = 3;

/** What an agent does on a screen, without changing anything. */
const DAY: Record<string, (page: Page) => Promise<void>> = {
  async queue(page) {
    for (const key of ["j", "j", "j", "k"]) await press(page, key);
    await keySheet(page);
    await press(page, "/");
    await type(page, "overdue ");
    await press(page, "Escape");
    await palette(page, "mail");
    for (const tab of await page.getByRole("navigation").getByRole("link").all())
      if (await tab.isVisible()) await tab.hover();
  },
  async ticket(page) {
    for (const key of ["j", "k"]) await press(page, key);
    await press(page, "r");
    await type(page, "We have taken you off the list. ");
    await press(page, "Escape");
    await palette(page, "apply");
  },
  async call(page) {
    await page.getByRole("textbox").first().focus();
    await type(page, "8 900 123-45-6");
    for (let stop = 0; stop < 5; stop += 1) await press(page, "Tab");
    await palette(page, "queue");
  },
};

/**
 * Interactions on each screen in a real browser: the slowest of the run as INP would have it, all layout shifts from the skeleton
 * on, and how many times slower the slowest is than a press on a page that does nothing but write a letter.
 */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  const browser = await chromium.launch(findBrowser());
  const [name, ...value] = cookie.split("=");
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en" });
  await context.addCookies([
    { name: name!, value: value.join("="), url: address },
    { name: "locale", value: "en", url: address },
  ]);
  const trivial = await measureTrivial(browser);
  for (const [screen, path] of Object.entries(await screens()))
    report(screen, await measure(context, address, path, DAY[screen]!), trivial);
  await browser.close();
}

async function measure(context: BrowserContext, address: string, path: string, day: (page: Page) => Promise<void>) {
  const found: Vitals[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const page = await context.newPage();
    const vitals = await recordVitals(page);
    await (round === 0 ? page.goto(address + path) : walk(page, address, path));
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("load");
    await day(page);
    found.push(await vitals());
    await page.close();
  }
  return found;
}

/** From another screen, within the page, so that the skeleton stands there first. */
async function walk(page: Page, address: string, path: string): Promise<void> {
  await page.goto(`${address}/settings`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const [, number] = /^\/tickets\/(\d+)$/.exec(path) ?? [];
  if (!number) await page.getByRole("banner").locator(`a[href="${path}"]`).click();
  else {
    await press(page, "ControlOrMeta+k");
    await page.getByRole("dialog").getByRole("combobox").fill(number);
    await page.getByRole("option", { name: number }).first().click();
  }
  await page.waitForURL(address + path);
}

/** The least that a press costs in this browser on this machine. */
async function measureTrivial(browser: Browser): Promise<number> {
  const page = await browser.newPage();
  const vitals = await recordVitals(page);
  await page.goto("data:text/html,<title>trivial</title><h1>Trivial</h1><input aria-label=words>");
  await page.getByRole("textbox").focus();
  await type(page, "a trivial sentence of some length");
  const { events } = await vitals();
  await page.close();
  return inpOf(events);
}

function report(screen: string, found: Vitals[], trivial: number): void {
  const events = found.flatMap(({ events }) => events);
  const inp = inpOf(events);
  const cls = Math.max(...found.map(({ cls }) => cls));
  console.log(
    [
      `inp ${screen} ratio ${(inp / PROMISED.inp).toFixed(2)} (${inp} ms at p98 of ${events.length} events; promised ${PROMISED.inp})`,
      `inp ${screen} against a trivial page ratio ${(inp / trivial).toFixed(2)} (${trivial} ms there)`,
      `cls ${screen} ${cls.toFixed(4)} (promised ${PROMISED.cls})`,
      ...slowest(events),
      ...found.flatMap(({ shifted }) => shifted).map((what) => `  moved: ${what}`),
    ].join("\n"),
  );
}

/** The slowest but two of a hundred. */
function inpOf(events: Pressed[]): number {
  const sorted = events.map(({ duration }) => duration).toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.98))] ?? 0;
}

function slowest(events: Pressed[]): string[] {
  return events
    .filter(({ duration }) => duration > PROMISED.inp)
    .toSorted((a, b) => b.duration - a.duration)
    .slice(0, 5)
    .map(({ duration, waited, worked, what }) => `  slow: ${duration} ms (waited ${waited}, worked ${worked}) ${what}`);
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await settled(page);
}

async function type(page: Page, words: string): Promise<void> {
  await page.keyboard.type(words, { delay: 60 });
  await settled(page);
}

async function keySheet(page: Page): Promise<void> {
  await press(page, "?");
  await page.getByRole("dialog").getByRole("searchbox").waitFor();
  await press(page, "Escape");
}

async function palette(page: Page, words: string): Promise<void> {
  await press(page, "ControlOrMeta+k");
  await page.getByRole("dialog").getByRole("combobox").waitFor();
  await type(page, words);
  await press(page, "ArrowDown");
  await press(page, "Escape");
}

/** Two frames: what a press draws has been drawn. */
function settled(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}
