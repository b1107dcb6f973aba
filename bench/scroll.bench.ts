import { type Browser, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/tests/browser";
import { plantSession } from "./plant-session";

const ROWS = 5000;
/** Twelve rows at a time, a dozen times a second: faster than anybody reads. */
const STEP_PX = 672;
const STEP_EVERY_MS = 80;

type Frames = { longest: number; p99: number; rows: number };

/** The longest frame while 5,000 rows of the queue are scrolled through, against a plain list of the same height that is there already. */
export async function run(): Promise<void> {
  const { address, cookie } = await plantSession();
  const browser = await chromium.launch(findBrowser());
  try {
    const queue = await onPage(browser, address, cookie, async (page) => {
      await page.goto(`${address}/queue?tab=all`);
      await page.getByRole("row").nth(20).waitFor();
      return scrollThrough(page);
    });
    const plain = await onPage(browser, address, cookie, async (page) => {
      await page.goto(`${address}/queue?tab=all`);
      await page.evaluate(drawPlainList, queue.rows);
      return scrollThrough(page);
    });
    const ratio = queue.longest / plain.longest;
    console.log(
      `scroll ratio ${ratio.toFixed(2)} (${queue.rows} rows; longest frame ${queue.longest.toFixed(0)} ms, p99 ${queue.p99.toFixed(0)} ms; plain list ${plain.longest.toFixed(0)} ms, p99 ${plain.p99.toFixed(0)} ms)`,
    );
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
    async ({ rows, step, every }) => {
      const frames: number[] = [];
      const meter = {
        last: performance.now(),
        going: true,
        watch(now: number) {
          frames.push(now - meter.last);
          meter.last = now;
          if (meter.going) requestAnimationFrame(meter.watch);
        },
      };
      requestAnimationFrame(meter.watch);
      const height = 56;
      let stuck = 0;
      let before = -1;
      while (scrollY < rows * height && stuck < 60) {
        scrollBy(0, step);
        await new Promise((resolve) => setTimeout(resolve, every));
        stuck = scrollY === before ? stuck + 1 : 0;
        before = scrollY;
      }
      meter.going = false;
      const sorted = frames.slice(2).sort((a, b) => a - b);
      return {
        longest: sorted.at(-1) ?? 0,
        p99: sorted[Math.floor(sorted.length * 0.99)] ?? 0,
        rows: Math.min(rows, Math.round(scrollY / height)),
      };
    },
    { rows: ROWS, step: STEP_PX, every: STEP_EVERY_MS },
  );
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
