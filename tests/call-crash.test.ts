import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import { requests, tickets } from "@/db/schema/tickets";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { readCallDraft } from "@/domain/calls/drafts/read";
import { type Desk, expect, test } from "./desk";

const CRASHES = 8;
const PHONE = "+79001112233";

test(`a call survives ${CRASHES} crashes: what was saved is there, what was logged is whole`, {
  timeout: 600_000,
}, async ({ desk }) => {
  const { id } = await desk.person({
    contacts: [{ kind: "phone", value: PHONE }],
    subscriptions: [{ region: "RU-MOW", channel: "sms" }],
  });
  for (let crash = 0; crash < CRASHES; crash += 1) {
    const said = await runUntilKilled(desk, id, crash + 1);
    const draft = await readCallDraft(desk.agent(), null);
    const last = said.at(-1)!;
    if (last.startsWith("saved"))
      expect(draft === null ? "logged" : draft.version, last).toSatisfy(isThatOrNext(Number(last.split(" ")[1])));
    else expect(draft === null || draft.version === 1, last).toBe(true);
    await requireWhole(desk);
    await discardCallDraft(desk.agent(), null);
  }
  expect(await desk.db.$count(calls), "killed too early to have logged any call").toBeGreaterThan(0);
});

/** Killed after so many words of the process, and as many milliseconds into what comes next. Answers with what it said. */
async function runUntilKilled(desk: Desk, personId: string, words: number): Promise<string[]> {
  const args = ["--import", "tsx", "tests/call-process.ts", desk.staffId("agent"), personId, PHONE];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, RIGHTSDESK_APP_DATABASE_URL: desk.connection.appUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const ended = once(child, "close");
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === words) setTimeout(() => child.kill("SIGKILL"), words);
  }
  await ended;
  expect(child.signalCode).toBe("SIGKILL");
  return said;
}

/** What the database was told last is there, or what came right after it: never less. */
function isThatOrNext(version: number) {
  return (found: unknown) => found === version || found === version + 1 || (found === "logged" && version === 5);
}

/** Each call has a ticket that is resolved with its request applied, and there is no ticket without its call. */
async function requireWhole(desk: Desk): Promise<void> {
  const logged = await desk.db
    .select({ ticket: tickets.status, request: requests.status, disposition: calls.disposition })
    .from(tickets)
    .leftJoin(requests, eq(requests.ticketNumber, tickets.number))
    .leftJoin(calls, eq(calls.ticketNumber, tickets.number));
  for (const call of logged) expect(call).toEqual({ ticket: "resolved", request: "applied", disposition: "resolved" });
  expect(await desk.db.$count(calls)).toBe(logged.length);
  expect(await desk.db.$count(callDrafts)).toBeLessThanOrEqual(1);
}
