import { chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/tests/browser";
import { nameFunctions } from "./name-functions";

/** How fast an agent types. */
const KEY_MS = 60;
/** How long the last key may take to be drawn before it counts as never. */
const PATIENCE_MS = 2_000;

type Noted = { keys: { at: number; text: string }[]; drawn: { at: number; text: string }[] };
declare global {
  interface Window {
    noted: Noted;
  }
}

/**
 * Types the texts into the call screen in a browser. For every key from the third on: milliseconds from the key going down to
 * the drawing of what it asks for, or of what a later key asks for where that overtook it.
 */
export async function measureTyping(address: string, cookie: string, texts: string[]): Promise<number[]> {
  const browser = await chromium.launch(findBrowser());
  try {
    const context = await browser.newContext({ baseURL: address, locale: "en" });
    const [name, ...value] = cookie.split("=");
    await context.addCookies([{ name: name!, value: value.join("="), url: address }]);
    const page = await context.newPage();
    await nameFunctions(page);
    await page.addInitScript(takeNotes);
    await typeInto(page, "прогрев");
    const measured: number[] = [];
    for (const text of texts) measured.push(...latencies(await typeInto(page, text)));
    return measured;
  } finally {
    await browser.close();
  }
}

async function typeInto(page: Page, text: string): Promise<Noted> {
  await page.goto("/calls/new");
  const field = page.locator("main input").first();
  await page.waitForFunction(
    (input) => Object.keys(input!).some((key) => key.startsWith("__reactProps")),
    await field.elementHandle(),
  );
  await field.fill("");
  await page.evaluate(() => {
    window.noted = { keys: [], drawn: [] };
  });
  await field.pressSequentially(text, { delay: KEY_MS });
  await page
    .waitForFunction((whole) => window.noted.drawn.some((one) => one.text === whole), text.trim(), {
      timeout: PATIENCE_MS,
    })
    .catch(() => {});
  return page.evaluate(() => window.noted);
}

function latencies({ keys, drawn }: Noted): number[] {
  return keys
    .filter(({ text }) => text.trim().length >= 3)
    .map(
      (key) =>
        (drawn.find(({ at, text }) => at >= key.at && text.length >= key.text.trim().length)?.at ?? Infinity) - key.at,
    );
}

/** Runs in the page: notes each key, and when the answer to a text has been drawn (or drew nothing new for two frames). */
function takeNotes(): void {
  window.noted = { keys: [], drawn: [] };
  // Letters that no key of the test's keyboard has come without one.
  let down: number | null = null;
  const begin = () => (down ??= performance.now());
  addEventListener("keydown", begin, true);
  addEventListener("beforeinput", begin, true);
  addEventListener(
    "input",
    (event) => {
      window.noted.keys.push({ at: begin(), text: (event.target as HTMLInputElement).value });
      down = null;
    },
    true,
  );
  const awaited: string[] = [];
  const draw = () => {
    for (const text of awaited.splice(0)) window.noted.drawn.push({ at: performance.now(), text });
  };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(draw).observe(document.querySelector("main") ?? document.body, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
    });
  });
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    const answer = await ask(input, init);
    if (!String(input).endsWith("/calls/lookup")) return answer;
    const read = answer.json.bind(answer);
    answer.json = async () => {
      const found = await read();
      awaited.push((JSON.parse(String(init?.body)) as { q: string }).q);
      requestAnimationFrame(() => requestAnimationFrame(draw));
      return found;
    };
    return answer;
  };
}
