import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/tests/browser";
import { plantSession } from "./plant-session";

const ROWS = 5000;
/** Two rows a frame, as a wheel that runs on does: all rows within a minute and a half, faster than anybody reads. */
const STEP_PX = 112;
/** No frame may be longer, in milliseconds. */
const PROMISED_MS = 50;
/** Frames without getting on, after which the end is reached. */
const STUCK = 300;

type Frames = { longest: number; p99: number; tooLong: number; all: number; rows: number };

/** The longest frame while 5,000 rows of the queue are scrolled through, against a plain list of the same height that is there already. */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  const browser = await chromium.launch(findBrowser());
  try {
    const queue = await onPage(browser, address, cookie, async (page) => {
      await page.goto(`${address}/queue?tab=all`);
      await page.getByRole("row").nth(20).waitFor();
      await page.waitForLoadState("networkidle");
      return scrollThrough(page);
    });
    const plain = await onPage(browser, address, cookie, async (page) => {
      await page.goto(`${address}/queue?tab=all`);
      await page.waitForLoadState("networkidle");
      await page.evaluate(drawPlainList, queue.rows);
      // It ends with the page.
      page.evaluate(askInPassing).catch(() => {});
      return scrollThrough(page);
    });
    const said = ({ longest, p99, tooLong, all }: Frames) =>
      `longest frame ${longest.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, ${tooLong} of ${all} over ${PROMISED_MS} ms`;
    const ratio = queue.longest / plain.longest;
    console.log(`scroll ratio ${ratio.toFixed(2)} (${queue.rows} rows; ${said(queue)}; plain list ${said(plain)})`);
    if (queue.rows < ROWS) console.log(`scroll: the desk holds fewer than ${ROWS} tickets; fill it with npm run seed`);
  } finally {
    await browser.close();
  }
}

async function onPage<T>(browser: Browser, url: string, cookie: string, work: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name, ...value] = cookie.split("=");
  await context.addCookies([{ name: name!, value: value.join("="), url }]);
  const answer = await work(await context.newPage());
  await context.close();
  return answer;
}

/** Scrolls down until as many rows are passed or the end is reached, and watches the frames. */
function scrollThrough(page: Page): Promise<Frames> {
  return page.evaluate(
    async ({ rows, step, promised, most }) => {
      const frames: number[] = [];
      const height = 56;
      let [stuck, before, last] = [0, -1, await new Promise(requestAnimationFrame)];
      while (scrollY < rows * height && stuck < most) {
        scrollBy(0, step);
        const now = await new Promise<number>(requestAnimationFrame);
        frames.push(now - last);
        last = now;
        stuck = scrollY === before ? stuck + 1 : 0;
        before = scrollY;
      }
      const sorted = frames.sort((a, b) => a - b);
      return {
        longest: sorted.at(-1) ?? 0,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        tooLong: sorted.filter((frame) => frame > promised).length,
        all: sorted.length,
        rows: Math.min(rows, Math.round(scrollY / height)),
      };
    },
    { rows: ROWS, step: STEP_PX, promised: PROMISED_MS, most: STUCK },
  );
}

/**
 * Asks for the rows of the queue as far as the page is scrolled, and does nothing with them: desk and database work on the same
 * processors as the browser.
 */
async function askInPassing(): Promise<void> {
  let [cursor, asked] = [undefined as string | undefined, 0];
  while (cursor !== null) {
    if (asked * 56 < scrollY + 40 * 56) {
      const answer = await fetch("/queue/rows", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ tab: "all", q: "", sort: "due", cursor }),
      });
      const { rows, next } = await answer.json();
      asked += rows.length;
      cursor = next;
    }
    await new Promise(requestAnimationFrame);
  }
}

/** Takes the desk away and puts as many plain lines in its place. */
function drawPlainList(rows: number): void {
  const list = document.createElement("ul");
  for (let index = 0; index < rows; index += 1) {
    const line = document.createElement("li");
    line.dataset.index = String(index);
    line.style.height = "56px";
    line.textContent = `#${index}`;
    list.append(line);
  }
  document.body.replaceChildren(list);
}
