import { mkdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "@playwright/test";
import { plantSession } from "@/bench/plant-session";
import { findBrowser } from "@/tests/browser";
import { attachEnvironment } from "./run/attach";

const FOLDER = fileURLToPath(new URL("../docs/images", import.meta.url));

const PICTURES = [
  { name: "queue", page: "/queue", locale: "en", theme: "light" },
  { name: "wall-dark", page: "/wall", locale: "ru", theme: "dark" },
];

/** `npm run screenshots`: takes the pictures of the README from the running desk. */
async function main(): Promise<void> {
  await attachEnvironment();
  mkdirSync(FOLDER, { recursive: true });
  const session = await plantSession();
  const browser = await chromium.launch(findBrowser());
  for (const picture of PICTURES) await take(browser, session, picture);
  await browser.close();
  process.exit(0);
}

async function take(
  browser: Browser,
  session: Awaited<ReturnType<typeof plantSession>>,
  picture: (typeof PICTURES)[number],
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const cookies = { locale: picture.locale, theme: picture.theme, ...pair(session.cookie) };
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: session.address })));
  const page = await context.newPage();
  await page.goto(session.address + picture.page);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: path.join(FOLDER, `${picture.name}.png`) });
  await context.close();
}

function pair(cookie: string): Record<string, string> {
  const [name, ...value] = cookie.split("=");
  return { [name!]: value.join("=") };
}

await main();
