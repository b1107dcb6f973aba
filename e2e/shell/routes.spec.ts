import { readdirSync, readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";
import { type Desk, expect, test } from "../desk";

const PRIVATE = { "cache-control": "private, no-store", "x-content-type-options": "nosniff" };

/** Open to programs or to everybody: they know whom they answer by other means. */
const OTHERS = /^(api\/v1|api\/auth|api\/health|api\/ready|\(public\)\/identity)\//;

/** Each method of each route that screens call, with an address that may be none. */
function routesOfScreens(): { method: string; address: string }[] {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" });
  const routes = files.filter((file) => file.endsWith("/route.ts") && !OTHERS.test(file));
  return routes.flatMap((file) => {
    const address = `/${file
      .replace("/route.ts", "")
      .replace(/\([^)]*\)\//g, "")
      .replace(/\[[^\]]*\]/g, "0")}`;
    const source = readFileSync(`app/${file}`, "utf8");
    return [...source.matchAll(/^export (?:const|async function|function) (GET|POST|PUT|DELETE)\b/gm)].map(
      ([, method]) => ({ method: method!, address }),
    );
  });
}

test("no route of screens answers a stranger, and a page leads to sign in", async ({ desk, playwright }) => {
  const stranger = await playwright.request.newContext({ baseURL: desk.running.url });
  const routes = routesOfScreens();
  expect(routes.length).toBeGreaterThan(20);
  for (const { method, address } of routes) {
    const headers = { "content-type": "application/json" };
    const answer = await stranger.fetch(address, { method, headers, ...(method === "POST" && { data: "{}" }) });
    expect.soft(answer.status(), `${method} ${address}`).toBe(401);
    expect.soft(answer.headers(), `${method} ${address}`).toMatchObject(PRIVATE);
  }
  const visit = await stranger.get("/mail/1/source", { headers: { "sec-fetch-dest": "document" }, maxRedirects: 0 });
  expect(visit.status()).toBe(307);
  expect(visit.headers().location).toBe(`/sign-in?${new URLSearchParams({ next: "/mail/1/source" })}`);
  await stranger.dispose();
});

test("a route says no in the reader's words, and takes nothing that another site could send", async ({
  desk,
  context,
}) => {
  await desk.join(context, "agent", "ru");
  const { request } = context;
  const base = desk.running.url;
  const none = await request.get(`${base}/api/drafts/nothing`);
  expect(none.status()).toBe(404);
  expect(none.headers()).toMatchObject(PRIVATE);
  expect(await none.json()).toEqual({ code: "not_found", message: expect.stringMatching(/[а-я]/) });

  for (const type of ["text/plain", "application/x-www-form-urlencoded"]) {
    const data = JSON.stringify({ q: "89001234567" });
    const sent = await request.post(`${base}/calls/lookup`, { data, headers: { "content-type": type } });
    expect(sent.status(), type).toBe(400);
    expect(await sent.json()).toMatchObject({ code: "invalid" });
  }
  const wrong = await request.post(`${base}/queue/rows`, { data: { tab: "none", q: "", sort: "due" } });
  expect(wrong.status()).toBe(400);
});

test("a file is for whoever may know of it, and is not there for others", async ({ desk, context, browser }) => {
  await desk.join(context, "supervisor");
  const file = await report(desk, context);
  expect(file.status()).toBe(200);
  expect(file.headers()).toMatchObject({
    ...PRIVATE,
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": "attachment; filename*=UTF-8''triage-7-days.csv",
  });
  expect(await file.text()).toMatch(/^\u{FEFF}rule,proposed,/u);

  const elsewhere = await browser.newContext();
  await desk.join(elsewhere, "agent");
  expect((await report(desk, elsewhere)).status()).toBe(404);
  await elsewhere.close();
});

function report(desk: Desk, { request }: BrowserContext) {
  return request.get(`${desk.running.url}/mail/triage/csv?days=7`);
}
