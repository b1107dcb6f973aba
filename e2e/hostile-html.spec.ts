import type { BrowserContext, Page } from "@playwright/test";
import { eq } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import { sanitiseHtml } from "@/domain/intake/sanitise-html";
import { storeMail } from "@/domain/intake/store-mail";
import { mailOf } from "@/tests/mail-of";
import { type Desk, expect, test } from "./desk";
import { UNENDED, VECTORS } from "./hostile-html.vectors";

const ELSEWHERE = "evil.example";
/** A PNG of one pixel. */
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const PER_MAIL = 25;

const ended = Object.values(VECTORS).flat().map(armed);
const unended = UNENDED.map((vector, at) => armed(vector, ended.length + at));

/** A vector whose script tells its number, and whose requests go elsewhere. */
function armed(vector: string, at: number): string {
  return vector.replaceAll("RUN", `console.log(/ran-${at}-/)`).replaceAll("HOST", ELSEWHERE);
}

/** Everything a page lets happen that a mail may not make happen. Requests to elsewhere end here. */
async function watch(context: BrowserContext, page: Page): Promise<{ ran: string[]; sent: string[] }> {
  const seen = { ran: [] as string[], sent: [] as string[] };
  const note = (text: string) => seen.ran.push(...(text.match(/ran-\d+-/g) ?? []));
  page.on("console", (message) => note(message.text()));
  page.on("pageerror", (error) => seen.ran.push(String(error)));
  page.on("dialog", (dialog) => dialog.dismiss());
  await context.route(
    (url) => url.hostname !== "127.0.0.1" && url.protocol.startsWith("http"),
    (route) => {
      seen.sent.push(route.request().url());
      return route.abort();
    },
  );
  return seen;
}

/** A page of our own with each piece of HTML in a frame that forbids nothing. */
async function drawUnguarded(page: Page, pieces: string[]): Promise<void> {
  await page.goto("/icon.svg");
  await page.setContent(
    pieces
      .map((piece) => `<iframe srcdoc="${piece.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></iframe>`)
      .join(""),
    { waitUntil: "domcontentloaded" },
  );
  await settle(page);
}

/** Every frame has parsed, drawn, and had the time to run what it starts on its own. */
async function settle(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.waitForLoadState("domcontentloaded", { timeout: 2_000 }).catch(() => {});
  }
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 500 }))),
  );
}

/** Sends HTML to the desk, and answers the number of the ticket it became. */
async function sendHtml(desk: Desk, html: string): Promise<number> {
  const { email } = await desk.person();
  const parts = [
    "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nПрошу удалить мои данные.\r\n",
    `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(html).toString("base64")}\r\n--b--`,
  ];
  const headers = ["MIME-Version: 1.0", "Content-Type: multipart/alternative; boundary=b"];
  const raw = mailOf({
    from: email,
    subject: "Удаление",
    text: parts.join(""),
    id: `${crypto.randomUUID()}@mail.example`,
    headers,
  });
  const { ledgerId } = await storeMail(await desk.system(), { raw });
  const rowOf = () =>
    desk.connection.db.select({ ticket: mailLedger.ticketNumber }).from(mailLedger).where(eq(mailLedger.id, ledgerId));
  await expect.poll(async () => (await rowOf())[0]?.ticket ?? null).not.toBeNull();
  return (await rowOf())[0]!.ticket!;
}

test("the vectors bite where nothing guards", async ({ page, context }) => {
  const seen = await watch(context, page);
  await drawUnguarded(page, [...ended, ...unended]);
  expect(new Set(seen.ran).size).toBeGreaterThan(60);
  expect(new Set(seen.sent).size).toBeGreaterThan(20);
});

test("what the sanitiser leaves runs nothing and sends nothing, even unguarded", async ({ page, context }) => {
  const seen = await watch(context, page);
  await drawUnguarded(
    page,
    [...ended, ...unended].map((vector) => sanitiseHtml(vector) ?? ""),
  );
  expect(seen).toEqual({ ran: [], sent: [] });
});

test("hostile mails run nothing and send nothing on the ticket", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const mails = Array.from({ length: Math.ceil(ended.length / PER_MAIL) }, (_, at) =>
    ended
      .slice(at * PER_MAIL, (at + 1) * PER_MAIL)
      .map((vector) => `<div>${vector}</div>`)
      .join("\n"),
  );
  const tickets = await Promise.all([...mails, ...unended].map((html) => sendHtml(desk, `<p>Hello</p>${html}`)));

  const seen = await watch(context, page);
  for (const ticket of tickets) {
    await page.goto(`/tickets/${ticket}`);
    await page.getByText("Show as formatted").click();
    const frame = page.frameLocator('iframe[title="The mail as its author formatted it"]');
    await expect(frame.getByText("Hello")).toBeVisible();
    await settle(page);
  }
  expect(seen).toEqual({ ran: [], sent: [] });

  const { origin } = new URL(page.url());
  for (const ticket of tickets.slice(0, mails.length)) {
    const address = await frameAddress(page, ticket);
    await page.goto(`${origin}${address}`);
    await settle(page);
  }
  expect(seen, "nor when the frame's page is opened by itself").toEqual({ ran: [], sent: [] });
});

async function frameAddress(page: Page, ticket: number): Promise<string> {
  await page.goto(`/tickets/${ticket}`);
  await page.getByText("Show as formatted").click();
  return (await page.locator('iframe[title="The mail as its author formatted it"]').getAttribute("src"))!;
}

test("remote images come only when asked for, and only here", async ({ desk, page, context }) => {
  await desk.join(context, "agent");
  const ticket = await sendHtml(
    desk,
    '<p>Hello</p><img src="http://pictures.example/a.png" alt="Offer" width="40" height="40">',
  );
  const sent: { url: string; referer: string | undefined }[] = [];
  await context.route("**://pictures.example/**", (route) => {
    sent.push({ url: route.request().url(), referer: route.request().headers().referer });
    return route.fulfill({ contentType: "image/png", body: Buffer.from(PIXEL, "base64") });
  });

  await page.goto(`/tickets/${ticket}`);
  await page.getByText("Show as formatted").click();
  const picture = page.frameLocator("iframe").getByRole("img", { name: "Offer" });
  await expect(page.frameLocator("iframe").getByText("Hello")).toBeVisible();
  expect(sent).toEqual([]);

  await page.getByRole("button", { name: "Show remote images" }).click();
  await expect(picture).toHaveAttribute("src", "http://pictures.example/a.png");
  await expect.poll(() => sent).toEqual([{ url: "https://pictures.example/a.png", referer: undefined }]);

  await page.reload();
  await page.getByText("Show as formatted").click();
  await expect(page.getByRole("button", { name: "Show remote images" })).toBeVisible();
  expect(sent).toHaveLength(1);
});
