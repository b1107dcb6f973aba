import { setTimeout as pause } from "node:timers/promises";
import { chromium, type Page } from "@playwright/test";
import { sql } from "drizzle-orm";
import { encodeSession, sessionCookie } from "@/app/session-cookie";
import { connection } from "@/db/client";
import { type Acting, actAs, DESK } from "@/domain/acting";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { disableStaff } from "@/domain/staff/accounts/disable-staff";
import { openSession } from "@/domain/staff/sessions/open-session";
import { assignTicket } from "@/domain/tickets/assignment/assign";
import { openTicket } from "@/domain/tickets/lifecycle/open";
import { listTickets } from "@/domain/tickets/list/list";
import { findBrowser } from "@/tests/browser";
import { nameFunctions } from "./name-functions";
import { plantSession } from "./plant-session";

const STREAMS = 100;
const ROUNDS = 40;
/** Long enough for a page to be at rest again: what is measured is a change, not a queue of changes. */
const BETWEEN_MS = 400;
const PATIENCE_MS = 10_000;

type Seat = { id: string; name: string; cookie: string };

/**
 * From the commit of one agent's act to its drawing on another's screen, with a hundred streams open: on the queue, and on the
 * ticket itself. Baselines of the same run: NOTIFY to LISTEN with nothing between, and fetching the same page with no stream open.
 */
export async function run(): Promise<void> {
  const { address } = await plantSession();
  const desk = await actAs(connection().db, DESK);
  const seats = [await seat(desk, "Анна Первая"), await seat(desk, "Борис Второй")];
  const supervisor: Acting = { ...desk, actor: { kind: "staff", id: seats[0]!.id, role: "supervisor" } };
  const number = await mostUrgent(supervisor);
  const fetched = await times(20, () => fetchPage(`${address}/queue`, seats[0]!.cookie));
  const bare = await roundTrips(50);

  const streams = await openStreams(address, desk, seats[0]!.id);
  const browser = await chromium.launch(findBrowser());
  const pages = {
    queue: await watch(browser, address, "/queue", seats[0]!),
    ticket: await watch(browser, address, `/tickets/${number}`, seats[0]!),
  };
  const drawn: Record<keyof typeof pages, number[]> = { queue: [], ticket: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const { id, name } = seats[round % 2]!;
    const seen = { queue: sight(pages.queue, number, name), ticket: sight(pages.ticket, number, name) };
    await assignTicket({ ...supervisor, now: new Date() }, number, id);
    const committed = performance.timeOrigin + performance.now();
    for (const page of ["queue", "ticket"] as const) drawn[page].push((await seen[page]) - committed);
    await pause(BETWEEN_MS);
  }
  await browser.close();
  for (const stream of streams) stream.abort();
  for (const { id } of seats) await disableStaff({ ...desk, actor: { kind: "token", id: "bench", role: "admin" } }, id);

  const line = (page: keyof typeof pages) =>
    `live ${page} ratio ${(at(drawn[page], 0.95) / at(fetched, 0.5)).toFixed(2)} (commit to drawn: p50 ${at(drawn[page], 0.5).toFixed(0)} ms, p95 ${at(drawn[page], 0.95).toFixed(0)} ms; ${STREAMS} streams, ${ROUNDS} acts)`;
  console.log(line("queue"));
  console.log(line("ticket"));
  console.log(
    `live baseline ratio 1.00 (the queue fetched with no stream open: p50 ${at(fetched, 0.5).toFixed(0)} ms; NOTIFY to LISTEN: p50 ${at(bare, 0.5).toFixed(1)} ms, p95 ${at(bare, 0.95).toFixed(1)} ms)`,
  );
}

async function seat(desk: Acting, name: string): Promise<Seat> {
  const email = `${crypto.randomUUID()}@bench.example`;
  const { id } = await insertStaff(desk, { name, email, role: "supervisor", password: crypto.randomUUID() });
  return { id, name, cookie: await cookieOf(desk, id) };
}

async function cookieOf(desk: Acting, staffId: string): Promise<string> {
  return `${sessionCookie().name}=${await encodeSession({ sessionId: await openSession(desk, staffId), staffId })}`;
}

/** The first of the queue, so that the queue's page shows it; one is opened when the desk has none. */
async function mostUrgent(acting: Acting): Promise<number> {
  const { items } = await listTickets(acting, { status: "unresolved", limit: 1 });
  if (items[0]) return items[0].number;
  const { number } = await openTicket(acting, {
    channel: "api",
    receivedAt: acting.now,
    requests: [{ type: "question" }],
  });
  return number;
}

async function openStreams(address: string, desk: Acting, staffId: string): Promise<AbortController[]> {
  return Promise.all(
    Array.from({ length: STREAMS }, async () => {
      const stop = new AbortController();
      const headers = { cookie: await cookieOf(desk, staffId) };
      const { body } = await fetch(`${address}/api/events`, { headers, signal: stop.signal });
      const reader = body!.getReader();
      await reader.read();
      const drain = async () => {
        while (!(await reader.read()).done);
      };
      drain().catch(() => {});
      return stop;
    }),
  );
}

async function watch(
  browser: Awaited<ReturnType<typeof chromium.launch>>,
  address: string,
  path: string,
  { cookie }: Seat,
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const [name, value] = cookie.split(/=(.*)/s) as [string, string];
  await context.addCookies([{ name, value, url: address }]);
  const page = await context.newPage();
  await nameFunctions(page);
  const streaming = page.waitForResponse((response) => response.url().includes("/api/events"));
  await page.goto(address + path);
  await streaming;
  await pause(2000);
  return page;
}

/** When the name is drawn where the ticket is, by the clock that both processes have. */
function sight(page: Page, number: number, name: string): Promise<number> {
  return page.evaluate(
    ([number, name, patience]) =>
      new Promise<number>((resolve, reject) => {
        const place = () =>
          document.querySelector(`main [href="/tickets/${number}"]`)?.closest("tr, [role=row]") ??
          document.querySelector("main header");
        const look = () => {
          const shown = place()?.cloneNode(true) as Element | undefined;
          // Everybody stands in the choice of whom to give it to.
          for (const choice of shown?.querySelectorAll("select") ?? []) choice.remove();
          if (!shown?.textContent?.includes(name)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        };
        const observer = new MutationObserver(look);
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
        setTimeout(() => reject(new Error(`#${number} was not drawn with ${name}`)), patience);
        look();
      }),
    [number, name, PATIENCE_MS] as const,
  );
}

async function fetchPage(address: string, cookie: string): Promise<void> {
  const response = await fetch(address, { headers: { cookie } });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  await response.text();
}

/** NOTIFY to LISTEN and nothing else. */
async function roundTrips(many: number): Promise<number[]> {
  const { db, listen } = connection();
  let heard = () => {};
  const hearing = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const stop = listen(
    "bench",
    () => heard(),
    () => heard(),
  );
  await hearing;
  const took = await times(many, async () => {
    const arrived = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await db.execute(sql`select pg_notify('bench', 'x')`);
    await arrived;
  });
  await stop();
  return took;
}

async function times(many: number, work: () => Promise<void>): Promise<number[]> {
  const took: number[] = [];
  for (let time = 0; time < many; time += 1) {
    const began = performance.now();
    await work();
    took.push(performance.now() - began);
  }
  return took;
}

function at(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)]!;
}
