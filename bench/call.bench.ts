import { randomInt, randomUUID } from "node:crypto";
import { chromium, type Page } from "@playwright/test";
import { connection } from "@/db/client";
import { type Acting, actAs, DESK } from "@/domain/acting";
import { createPerson } from "@/domain/people/create/create";
import { issueToken } from "@/domain/staff/tokens/issue-token";
import { findBrowser } from "@/tests/browser";
import { plantSession } from "./plant-session";

const KEY_MS = 60;
const SECONDS = 10;
const KEYS = 15;
const JOURNEYS = 3;
const CALLS = 20;

/**
 * A known caller leaves one region at sixty milliseconds a key, against the ten seconds and fifteen keys that were promised; and
 * how long after it was announced a call is drawn, against a bare round trip to the same server.
 */
export async function run(): Promise<void> {
  const { address, cookie, staffId } = await plantSession();
  const browser = await chromium.launch(findBrowser());
  const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1440, height: 900 } });
  const [name, value] = cookie.split(/=(.*)/s) as [string, string];
  await context.addCookies([
    { name, value, url: address },
    { name: "locale", value: "en", url: address },
  ]);
  const page = await context.newPage();
  await tellJourneys(page, address);
  await tellPops(page, address, staffId);
  await browser.close();
}

async function tellJourneys(page: Page, address: string): Promise<void> {
  const seconds: number[] = [];
  let keys = 0;
  for (let journey = 0; journey <= JOURNEYS; journey += 1) {
    const phone = await person();
    await page.goto(`${address}/calls/new`, { waitUntil: "load" });
    await page.getByRole("textbox", { name: "Phone number or name" }).waitFor();
    const from = performance.now();
    await page.keyboard.type(phone, { delay: KEY_MS });
    const pressed = ["Enter", "u", "Enter"];
    for (const key of pressed) await page.keyboard.press(key, { delay: KEY_MS });
    await page.getByText("Done: applied, checked and resolved.").waitFor();
    if (journey > 0) seconds.push((performance.now() - from) / 1000);
    keys = pressed.length;
  }
  const worst = Math.max(...seconds);
  const shown = `worst of ${JOURNEYS}: ${worst.toFixed(1)} s of ${SECONDS} s at ${KEY_MS} ms a key`;
  console.log(`call-journey ratio ${(worst / SECONDS).toFixed(2)} (${shown})`);
  console.log(`call-keys ratio ${(keys / KEYS).toFixed(2)} (${keys} keys besides the number, of ${KEYS})`);
}

async function tellPops(page: Page, address: string, agent: string): Promise<void> {
  const { token } = await issueToken(await desk(), { name: "bench", role: "agent" });
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const post = (path: string, body: object) =>
    fetch(`${address}/api/v1/calls/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  await page.goto(`${address}/queue`, { waitUntil: "load", timeout: 120_000 });
  await page.getByText("Live").waitFor();

  const [trips, pops]: [number[], number[]] = [[], []];
  const card = page.getByRole("region", { name: "Incoming call" });
  for (let call = 0; call < CALLS; call += 1) {
    const callId = randomUUID();
    const phone = await person();
    const bare = performance.now();
    await (await fetch(`${address}/api/health`)).text();
    trips.push(performance.now() - bare);
    const drawn = card.waitFor();
    const rang = performance.now();
    const posted = post("incoming", { callId, from: phone, agent, at: new Date().toISOString() });
    await drawn;
    pops.push(performance.now() - rang);
    await posted;
    await post(`${callId}/ended`, { at: new Date().toISOString() });
    await card.waitFor({ state: "hidden" });
  }
  const [trip, pop] = [p95(trips), p95(pops)];
  const shown = `p95 ${pop.toFixed(0)} ms from the announcement's sending; bare round trip p95 ${trip.toFixed(1)} ms`;
  console.log(`call-pop ratio ${(pop / trip).toFixed(1)} (${shown})`);
}

function p95(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1]!;
}

const desk = (): Promise<Acting> => actAs(connection().db, DESK);

/** A person of this run's own, mailed in one region. */
async function person(): Promise<string> {
  const phone = `+7906${String(randomInt(10_000_000)).padStart(7, "0")}`;
  const admin = { ...(await desk()), actor: { kind: "token" as const, id: "bench", role: "admin" as const } };
  await createPerson(admin, {
    givenName: "Вера",
    familyName: "Замерова",
    region: "RU-TVE",
    contacts: [{ kind: "phone", value: phone }],
    subscriptions: [{ region: "RU-TVE", channel: "sms" }],
  });
  return phone;
}
