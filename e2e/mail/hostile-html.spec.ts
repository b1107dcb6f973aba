import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { sanitiseHtml } from "@/domain/intake/analyse/sanitise-html";
import { storeMail } from "@/domain/intake/store/store-mail";
import { mailOf } from "@/tests/mail/mail-of";
import { type Desk, expect, test } from "../desk";
import { openScreen, reloadScreen } from "../screen";
import { UNENDED, VECTORS } from "./hostile-html.vectors";

const ELSEWHERE = "evil.example";
const UNGUARDED = "http://unguarded.example/";
const PER_MAIL = 25;
const FRAME = 'iframe[title="The email with its original formatting"]';
/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

const ended = Object.values(VECTORS).flat().map(armed);
const unended = UNENDED.map((vector, at) => armed(vector, ended.length + at));

/** A vector whose script tells its number, and whose requests go elsewhere. */
function armed(vector: string, at: number): string {
  return vector.replaceAll("RUN", `console.log(/ran-${at}-/)`).replaceAll("HOST", ELSEWHERE);
}

function grouped(pieces: string[]): string[] {
  return Array.from({ length: Math.ceil(pieces.length / PER_MAIL) }, (_, at) =>
    pieces.slice(at * PER_MAIL, (at + 1) * PER_MAIL).join("\n"),
  );
}

type Seen = { ran: string[]; sent: string[] };

/** Notes everything that a mail may not make happen. What leaves the desk ends here. */
async function watch(context: BrowserContext, page: Page): Promise<Seen> {
  const seen: Seen = { ran: [], sent: [] };
  page.on("console", (message) => seen.ran.push(...(message.text().match(/ran-\d+-/g) ?? [])));
  page.on("pageerror", (error) => seen.ran.push(String(error)));
  page.on("dialog", (dialog) => dialog.dismiss());
  await context.route(
    (url) => url.protocol.startsWith("http") && url.hostname !== "127.0.0.1",
    (route) => {
      seen.sent.push(route.request().url());
      return route.abort();
    },
  );
  return seen;
}

/** Draws each piece of HTML in a frame that forbids nothing, on a page of nobody's. */
async function drawUnguarded(context: BrowserContext, page: Page, pieces: string[]): Promise<void> {
  const quoted = pieces.map((piece) => piece.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
  const body = quoted.map((piece) => `<iframe srcdoc="${piece}"></iframe>`).join("\n");
  await context.route(UNGUARDED, (route) =>
    route.fulfill({ contentType: "text/html; charset=utf-8", body: `<!doctype html>${body}` }),
  );
  await page.goto(UNGUARDED, { waitUntil: "domcontentloaded" });
  await drawn(page);
}

async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** A mail in HTML and plain text, as the desk has it once it is read. */
async function sendHtml(
  desk: Desk,
  from: string,
  html: string,
  parent?: string,
): Promise<{ ticket: number; id: string }> {
  const id = `${crypto.randomUUID()}@mail.example`;
  const parts = [
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПрошу удалить мои данные.\r\n",
    "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n",
    `${Buffer.from(`<p>Hello</p>${html}`).toString("base64")}\r\n--b--`,
  ];
  const headers = ["MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=b"];
  if (parent) headers.push(`In-Reply-To: <${parent}>`);
  const raw = mailOf({ from, subject: "Удаление", text: parts.join(""), id, headers });
  const { ledgerId } = await storeMail(await desk.system(), { raw });
  const { ticketNumber } = mailLedger;
  const find = () => desk.connection.db.select({ ticketNumber }).from(mailLedger).where(eq(mailLedger.id, ledgerId));
  await expect.poll(async () => (await find())[0]?.ticketNumber ?? null).not.toBeNull();
  return { ticket: (await find())[0]!.ticketNumber!, id };
}

test("the vectors bite where nothing guards", async ({ page, context }) => {
  const seen = await watch(context, page);
  await drawUnguarded(context, page, ended.slice(0, 60));
  await expect.poll(() => new Set(seen.ran).size).toBeGreaterThan(25);
  expect(new Set(seen.sent).size).toBeGreaterThan(1);
});

test("what the sanitiser leaves runs nothing and sends nothing, even unguarded", async ({ page, context }) => {
  const seen = await watch(context, page);
  const safe = [...ended, ...unended].map((vector) => sanitiseHtml(vector) ?? "");
  await drawUnguarded(context, page, grouped(safe));
  await page.waitForLoadState("load");
  expect(seen).toEqual({ ran: [], sent: [] });
});

test("hostile mails run nothing and send nothing on the ticket", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const mails = grouped(ended.map((vector) => `<div>${vector}</div>`));
  const { ticket, id } = await sendHtml(desk, email, "");
  await Promise.all([...mails, ...unended].map((html) => sendHtml(desk, email, html, id)));

  const seen = await watch(context, page);
  await openScreen(page, `/tickets/${ticket}`);
  const folds = page.getByText("Show with formatting");
  await expect(folds).toHaveCount(1 + mails.length + unended.length);
  for (const fold of await folds.all()) await fold.click();
  const frames = await page.locator(FRAME).all();
  await Promise.all(frames.map((frame) => expect(frame.contentFrame().getByText("Hello")).toBeAttached()));
  await drawn(page);
  expect(seen).toEqual({ ran: [], sent: [] });

  const addresses = await Promise.all(frames.map((frame) => frame.getAttribute("src")));
  for (const address of addresses) await page.goto(address!);
  for (const address of addresses) await page.goto(`${address}?pictures=remote`);
  expect(seen.ran, "nor when the frame's page is opened by itself").toEqual([]);
});

test("remote images come only when asked for, and only for that look", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const { email } = await desk.person();
  const picture = '<img src="http://pictures.example/a.png" alt="Offer" width="40" height="40">';
  const { ticket } = await sendHtml(desk, email, picture);
  const asked: { url: string; referer: string | undefined }[] = [];
  await context.route("**://pictures.example/**", (route) => {
    asked.push({ url: route.request().url(), referer: route.request().headers().referer });
    return route.fulfill({ contentType: "image/png", body: PIXEL });
  });

  await openScreen(page, `/tickets/${ticket}`);
  await page.getByText("Show with formatting").click();
  const mail = page.frameLocator(FRAME);
  await expect(mail.getByText("Hello")).toBeVisible();
  expect(asked).toEqual([]);

  const show = page.getByRole("button", { name: "Show remote images" });
  await show.click();
  await expect(mail.getByRole("img", { name: "Offer" })).toHaveAttribute("src", "http://pictures.example/a.png");
  await expect.poll(() => asked).toEqual([{ url: "https://pictures.example/a.png", referer: undefined }]);

  await reloadScreen(page);
  await page.getByText("Show with formatting").click();
  await expect(show).toBeVisible();
  expect(asked).toHaveLength(1);
});
