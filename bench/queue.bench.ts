import { encodeSession, sessionCookie } from "@/app/session-cookie";
import { DEMO_ACCOUNTS } from "@/bin/demo/accounts";
import { buildWeb, NEXT } from "@/bin/run/build-web";
import { childEnvironment } from "@/bin/run/child-environment";
import { localUrl } from "@/bin/run/local-url";
import { reservePort } from "@/bin/run/reserve-port";
import { type Child, startChild } from "@/bin/run/start-child";
import { waitUntilHealthy } from "@/bin/run/wait-until-healthy";
import { fillDesk } from "@/bin/seed/fill-desk";
import { connect } from "@/db/client";
import { readSettings } from "@/db/settings";
import { withClient } from "@/db/with-client";
import { type Acting, actAs, DESK } from "@/domain/acting";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { openSession } from "@/domain/staff/sessions/open-session";
import { listTickets } from "@/domain/tickets/list/list";
import { startOwnDatabase } from "@/tests/database/own-database";
import { percentile, timed } from "./percentiles";

/** It brings databases and web processes of its own: the running desk is left alone. */
export const attached = false;

const NAME = "bench-queue";
const SIZES = { small: 1_000, large: 100_000 };
const PEOPLE = 5_000;
const ROUNDS = 60;
const WARM_UP = 12;
/** How much longer the large queue may take than the small one. */
const PROMISED = 1.3;

/** What is asked for, by its address. */
const PAGES: Record<string, string> = {
  queue: "/queue",
  unassigned: "/queue?tab=unassigned",
  mine: "/queue?tab=mine",
  overdue: "/queue?tab=overdue",
  approval: "/queue?tab=approval",
  resolved: "/queue?tab=resolved",
  "type and region": "/queue?type=unsubscribe&region=RU-MOW",
};

type Desk = { address: string; cookie: string; acting: Acting; stop: () => Promise<void> };

/** The queue's pages as the production build answers them, with 100,000 tickets against 1,000, in turn. */
export async function run(): Promise<void> {
  await buildWeb(process.cwd(), new AbortController().signal);
  const database = await startOwnDatabase(NAME);
  const desks: Desk[] = [];
  try {
    const copy = await database.copy("large");
    desks.push(await openDesk(database.appUrl, database.ownerUrl, SIZES.small));
    desks.push(await openDesk(copy, database.ownerUrl, SIZES.large));
    const [small, large] = [await pagesOf(desks[0]!), await pagesOf(desks[1]!)];
    for (const [page, path] of Object.entries(small)) await compare(page, path, large[page]!, desks);
  } finally {
    for (const desk of desks) await desk.stop();
    await database.stop();
  }
}

async function compare(page: string, small: string, large: string, desks: Desk[]): Promise<void> {
  const taken: [number[], number[]] = [[], []];
  for (let round = -WARM_UP; round < ROUNDS; round += 1) {
    for (const [index, path] of [small, large].entries()) {
      const { address, cookie } = desks[index]!;
      const time = await timed(() => fetch(address + path, { headers: { cookie } }));
      if (round >= 0) taken[index]!.push(time);
    }
  }
  const [few, many] = taken.map((times) => ({ p50: percentile(times, 0.5), p95: percentile(times, 0.95) }));
  console.log(
    `queue "${page}" ratio ${(many!.p95 / few!.p95).toFixed(2)} (p95 ${many!.p95.toFixed(1)} ms at ${SIZES.large} tickets, ${few!.p95.toFixed(1)} at ${SIZES.small}, promised ${PROMISED}; of p50 ${(many!.p50 / few!.p50).toFixed(2)}: ${many!.p50.toFixed(1)}, ${few!.p50.toFixed(1)})`,
  );
}

/** The addresses of {@link PAGES}, and of a later page of the queue. */
async function pagesOf({ acting }: Desk): Promise<Record<string, string>> {
  const first = await listTickets(acting, { status: "unresolved", limit: 200 });
  return { ...PAGES, "a later page": `/queue?cursor=${first.nextCursor}` };
}

async function openDesk(appUrl: string, serverUrl: string, tickets: number): Promise<Desk> {
  const pool = connect(appUrl, 2);
  const desk = await actAs(pool.db, DESK);
  const staff: { id: string }[] = [];
  for (const account of DEMO_ACCOUNTS) staff.push(await insertStaff(desk, { ...account, timeZone: "Europe/Moscow" }));
  const ownerUrl = Object.assign(new URL(serverUrl), { pathname: new URL(appUrl).pathname }).href;
  await withClient(ownerUrl, (owner) => fillDesk(owner, { people: PEOPLE, tickets, add: false }, () => {}));

  const staffId = staff[0]!.id;
  const sessionId = await openSession(desk, staffId);
  const cookie = `${sessionCookie().name}=${await encodeSession({ sessionId, staffId })}`;
  const { address, web } = await serve(appUrl);
  const stop = async () => {
    await web.stop(3_000);
    await pool.close();
  };
  return { address, cookie, acting: { ...desk, actor: { kind: "staff", id: staffId, role: "agent" } }, stop };
}

async function serve(appUrl: string): Promise<{ address: string; web: Child }> {
  const settings = readSettings({ ...process.env, PORT: "0", RIGHTSDESK_DEMO: "0", DATABASE_URL: undefined });
  const { port, release } = await reservePort(settings);
  const address = localUrl(settings.host, port);
  const keys = { key: process.env.RIGHTSDESK_KEY!, authSecret: process.env.AUTH_SECRET! };
  const env = childEnvironment({ settings, keys, appUrl, url: address, port, dev: false });
  await release();
  const web = startChild({ args: [NEXT, "start", "-H", settings.host, "-p", String(port)], env, onLine: () => {} });
  await waitUntilHealthy(address, new AbortController().signal);
  return { address, web };
}
