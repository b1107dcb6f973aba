import { eq, sql } from "drizzle-orm";
import { requests, tickets } from "@/db/schema/tickets";
import { presences } from "@/db/schema/together";
import type { Acting } from "@/domain/acting";
import { insertStaff } from "@/domain/staff/accounts/create-staff";
import { type Desk, expect, test } from "@/tests/desk";
import { eventually } from "@/tests/eventually";
import { assignTicket } from "./assign";
import { claimNext } from "./claim-next";

const AGENTS = 50;
const ROUNDS = 20;
const minutes = (many: number) => many * 60_000;

/** Tickets in a scrambled order of receipt, returned in the order of their deadlines. */
async function freeTickets(desk: Desk, many: number): Promise<number[]> {
  const received = Array.from(
    { length: many },
    (_, index) => new Date(desk.now.getTime() - minutes(1 + ((index * 37) % many))),
  );
  const rows = await desk.db
    .insert(tickets)
    .values(
      received.map((receivedAt) => ({
        channel: "api" as const,
        receivedAt,
        dueAt: new Date(receivedAt.getTime() + minutes(24 * 60)),
        createdAt: desk.now,
      })),
    )
    .returning({ number: tickets.number, dueAt: tickets.dueAt });
  return rows.sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).map(({ number }) => number);
}

async function fiftyAgents(desk: Desk): Promise<Acting[]> {
  const made: Acting[] = [];
  for (let index = 0; index < AGENTS; index += 1) {
    const { id } = await insertStaff(desk.system(), {
      name: `agent ${index}`,
      email: `agent-${index}@desk.test`,
      role: "agent",
      password: crypto.randomUUID(),
    });
    made.push({ ...desk.agent(), actor: { kind: "staff", id, role: "agent" } });
  }
  return made;
}

test("fifty concurrent agents, twenty rounds: no ticket twice, none passed out, the earliest due first", async ({
  desk,
}) => {
  const inOrder = await freeTickets(desk, AGENTS * ROUNDS);
  const agents = await fiftyAgents(desk);

  for (let round = 0; round < ROUNDS; round += 1) {
    const got = await Promise.all(agents.map((agent) => claimNext(agent)));
    const expected = inOrder.slice(round * AGENTS, (round + 1) * AGENTS);
    expect(got.map(({ number }) => number).sort()).toEqual([...expected].sort());
  }
  await expect(claimNext(desk.agent())).rejects.toMatchRefusal("nothing_left");
  const { rowCount } = await desk.db.execute(
    sql`select ticket from history where action = 'ticket.claimed' group by ticket having count(*) = 1`,
  );
  expect(rowCount).toBe(AGENTS * ROUNDS);
}, 120_000);

test("with fewer tickets than agents, every ticket is claimed and the other agents are refused", async ({ desk }) => {
  const few = await freeTickets(desk, 3);
  const asked = await Promise.allSettled(
    Array.from({ length: 8 }, (_, index) => claimNext(index % 2 ? desk.agent() : desk.colleague())),
  );
  const got = asked.flatMap((one) => (one.status === "fulfilled" ? [one.value.number] : []));
  expect(got.sort()).toEqual([...few].sort());
  for (const one of asked) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "nothing_left" });
});

test("waits for a ticket that somebody has locked and releases", async ({ desk }) => {
  const [only] = await freeTickets(desk, 1);
  let asked: Promise<{ number: number }> | undefined;
  await desk.db.transaction(async (tx) => {
    await tx.select().from(tickets).where(eq(tickets.number, only!)).for("update");
    asked = claimNext(desk.agent());
    const waiting = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await eventually(async () => expect((await desk.db.execute(waiting)).rowCount).toBe(1));
  });
  expect(await asked).toEqual({ number: only });
});

test("skips claimed, resolved, viewed, approval-only and passed tickets", async ({ desk }) => {
  const [claimed, viewed, waiting, passed, next] = await freeTickets(desk, 5);
  await assignTicket(desk.supervisor(), claimed!, desk.staffId("colleague"));
  const tab = {
    tab: crypto.randomUUID(),
    ticketNumber: viewed!,
    state: "viewing" as const,
    seenAt: sql`clock_timestamp()`,
  };
  await desk.db.insert(presences).values({ ...tab, staffId: desk.staffId("colleague") });
  const request = { ticketNumber: waiting!, type: "delete" as const, createdAt: desk.now };
  await desk.db.insert(requests).values({ ...request, status: "awaiting_approval" });

  expect(await claimNext(desk.agent(), passed)).toEqual({ number: next });
  expect(await claimNext(desk.agent())).toEqual({ number: passed });
  await expect(claimNext(desk.agent())).rejects.toMatchRefusal("nothing_left");

  await desk.db.insert(requests).values({ ...request, type: "question", status: "open" });
  expect(await claimNext(desk.agent())).toEqual({ number: waiting });
  await desk.db.update(presences).set({ seenAt: sql`clock_timestamp() - interval '1 minute'` });
  expect(await claimNext(desk.agent())).toEqual({ number: viewed });
});

test("one's own open screen does not block, and a program cannot claim", async ({ desk }) => {
  const [mine] = await freeTickets(desk, 1);
  await expect(claimNext(desk.program("agent"))).rejects.toMatchRefusal("forbidden");
  const tab = {
    tab: crypto.randomUUID(),
    ticketNumber: mine!,
    state: "replying" as const,
    seenAt: sql`clock_timestamp()`,
  };
  await desk.db.insert(presences).values({ ...tab, staffId: desk.staffId("agent") });
  expect(await claimNext(desk.agent())).toEqual({ number: mine });
  expect(await desk.trail({ ticket: mine })).toEqual(["ticket.claimed"]);
});
