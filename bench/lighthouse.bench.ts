import { chromium } from "@playwright/test";
import { type LaunchedChrome, launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import desktop from "lighthouse/core/config/desktop-config.js";
import { findBrowser } from "@/tests/browser";
import { plantSession } from "./plant-session";
import { screens } from "./screens";

/** The least that was promised for each screen, of 100. */
const PROMISED = { performance: 95, accessibility: 100, "best-practices": 100 };

/** What the score for performance is made of. */
const PARTS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
];

/** Lighthouse, as it looks at desktops, on the screens of the running desk, against what was promised for them. */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  const { executablePath } = findBrowser();
  const chrome = await launch({
    chromePath: executablePath ?? chromium.executablePath(),
    chromeFlags: ["--headless", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  try {
    for (const [name, page] of Object.entries(await screens())) await measure(chrome, name, address + page, cookie);
  } finally {
    chrome.kill();
  }
}

async function measure(chrome: LaunchedChrome, name: string, url: string, cookie: string): Promise<void> {
  await keepCookie(chrome.port, url, cookie);
  const settings = { port: chrome.port, disableStorageReset: true, onlyCategories: Object.keys(PROMISED) };
  const found = await lighthouse(url, settings, desktop);
  for (const [category, least] of Object.entries(PROMISED)) {
    const score = Math.round((found?.lhr.categories[category]?.score ?? 0) * 100);
    console.log(
      `lighthouse ${name} ${category} ratio ${(score / least).toFixed(2)} (${score} of 100; promised ${least})`,
    );
  }
  const parts = PARTS.map((part) => `${part} ${found?.lhr.audits[part]?.displayValue}`);
  console.log(`  ${parts.join(", ")}`);
}

/** In the browser itself: a header would not reach the stream of events. */
async function keepCookie(port: number, url: string, cookie: string): Promise<void> {
  const [name, ...value] = cookie.split("=");
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  await browser.contexts()[0]!.addCookies([{ name: name!, value: value.join("="), url }]);
  await browser.close();
}
