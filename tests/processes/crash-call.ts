import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { eq } from "drizzle-orm";
import { callDrafts, calls } from "@/db/schema/calls";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { discardCallDraft } from "@/domain/calls/drafts/discard";
import { readCallDraft } from "@/domain/calls/drafts/read";

/** The draft of a call is saved so often before the call is logged. */
export const SAVES = 5;

/** Whose calls they are: an agent, and a person of the record with this number. */
export type CallStage = { appUrl: string; agent: () => Acting; personId: string; phone: string };

/** After how many words of its own, and how many milliseconds into what comes next, the process is killed. */
export type CrashPoint = { words: number; ms: number };

/**
 * An agent's calls in a process of their own, which is killed; what it kept is thrown away afterwards, so that the next begins anew.
 *
 * @returns what is wrong then, in words: nothing, if what was saved is there and what was logged is whole
 */
export async function crashCall(stage: CallStage, point: CrashPoint): Promise<string[]> {
  const { said, signal } = await runUntilKilled(stage, point);
  const [kept] = await stage.agent().db.select({ key: callDrafts.key }).from(callDrafts);
  const place = { key: kept?.key ?? crypto.randomUUID() };
  const draft = await readCallDraft(stage.agent(), place);
  const last = said.at(-1) ?? "nothing";
  const faults = await findHalfDone(stage.agent());
  if (signal !== "SIGKILL") faults.push(`the process ended by ${signal ?? "itself"} after: ${last}`);
  if (!follows(last, draft?.version ?? null)) faults.push(`the draft is at ${draft?.version ?? "none"} after: ${last}`);
  await discardCallDraft(stage.agent(), place);
  return faults;
}

async function runUntilKilled({ appUrl, agent, personId, phone }: CallStage, { words, ms }: CrashPoint) {
  const args = [agent().actor.id, personId, phone, String(SAVES)];
  const child = spawn(process.execPath, ["--import", "tsx", "tests/processes/call-process.ts", ...args], {
    env: { ...process.env, RIGHTSDESK_APP_DATABASE_URL: appUrl },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const said: string[] = [];
  const ended = once(child, "close");
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (said.length === words) setTimeout(() => child.kill("SIGKILL"), ms);
  }
  await ended;
  return { said, signal: child.signalCode };
}

/** What the database was told last is there, or what comes right after it: never less. No draft is left by a logged call. */
function follows(last: string, version: number | null): boolean {
  if (!last.startsWith("saved")) return version === null || version === 1;
  const saved = Number(last.split(" ")[1]);
  return version === null ? saved === SAVES : version === saved || version === saved + 1;
}

/** Each call has a ticket that is resolved with its request applied, and there is no ticket without its call. */
async function findHalfDone({ db }: Acting): Promise<string[]> {
  const logged = await db
    .select({ ticket: tickets.status, request: requests.status, disposition: calls.disposition })
    .from(tickets)
    .leftJoin(requests, eq(requests.ticketNumber, tickets.number))
    .leftJoin(calls, eq(calls.ticketNumber, tickets.number));
  const isWhole = ({ ticket, request, disposition }: (typeof logged)[number]) =>
    ticket === "resolved" && request === "applied" && disposition === "resolved";
  const faults = logged.filter((call) => !isWhole(call)).map((call) => `half done: ${JSON.stringify(call)}`);
  const [counted, drafts] = await Promise.all([db.$count(calls), db.$count(callDrafts)]);
  if (counted !== logged.length) faults.push(`${counted} calls, but ${logged.length} tickets`);
  if (drafts > 1) faults.push(`${drafts} drafts of one call`);
  return faults;
}
