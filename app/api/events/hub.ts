import type { Connection } from "@/db/client";
import type { Role } from "@/domain/acting";
import { SETTLED } from "@/domain/history/settled";
import { entriesSince } from "@/domain/history/since";
import { rolesOfSessions } from "@/domain/staff/sessions/sessions";
import { act, BACK, BEAT, cursor, OVER, RESYNC } from "./event-text";
import { mayHear } from "./may-hear";
import { onceAtATime } from "./once-at-a-time";
import { createReplayCursor } from "./replay-cursor";

/** One open stream. `after`: the entry up to which its page knows the history. `send` takes a ready Server-Sent Event. */
type Listener = {
  sessionId: string;
  staffId: string;
  role: Role;
  after?: number | null;
  send: (event: string) => void;
  close: () => void;
};

/** `place`: the entry that a page which is drawn now may say it knows the history up to; null while that cannot be said. */
export type Hub = { join: (listener: Listener) => () => void; place: () => number | null };

/** A disabled member of staff must hear nothing a second later. */
const CHECK_MS = 900;
const SETTLE_MS = 2_000;
const HEARTBEAT_MS = 15_000;
/** Looking at everything once is less work than hearing of more acts than this. */
const MOST_MISSED = 500;

type Payload = { action: string; seq?: number; to?: string };

/** What a page that comes back is told: `meanwhile` waits until it has heard what it missed, and none of that comes twice. */
type CatchUp = { missed: Set<number>; meanwhile: { seq?: number; told: string }[] | null };

/**
 * Carries what the database announces to every open stream of this process, over one connection, and closes the
 * streams whose session has ended or whose role has changed. A page that comes back is told what it missed.
 */
export function createHub({ db, listen }: Connection): Hub {
  const listeners = new Map<Listener, CatchUp>();
  let settled: number | null = null;
  let hearing: "not yet" | "soon" | "now" = "not yet";
  let timers: NodeJS.Timeout[] = [];

  /** Not to whoever still hears what it missed: a place beyond that would not be asked for again. */
  const tellAll = (event: string) => {
    for (const [listener, { meanwhile }] of listeners) if (!meanwhile) listener.send(event);
  };

  const hear = (payload: string) => {
    const { to, ...event } = JSON.parse(payload) as Payload;
    if (event.action === SETTLED) return settle(event.seq!);
    if (event.action.startsWith("staff.")) void checkSessions();
    const told = act(event);
    for (const [listener, { missed, meanwhile }] of listeners) {
      if (to !== undefined && to !== listener.staffId) continue;
      if (!mayHear(listener.role, event.action)) continue;
      if (meanwhile) meanwhile.push({ seq: event.seq, told });
      else if (!missed.delete(event.seq!)) listener.send(told);
    }
  };

  const settle = (seq: number) => {
    if (settled !== null && seq <= settled) return;
    settled = seq;
    tellAll(cursor(seq));
  };

  const tellMissed = async (listener: Listener, catchUp: CatchUp) => {
    const { after, role } = listener;
    catchUp.meanwhile ??= [];
    const missed = after ? await entriesSince(db, after, MOST_MISSED).catch(() => null) : null;
    if (!listeners.has(listener)) return;
    for (const entry of missed ?? []) {
      if (mayHear(role, entry.action)) listener.send(act(entry));
      catchUp.missed.add(entry.seq);
    }
    for (const { seq, told } of catchUp.meanwhile) if (!catchUp.missed.delete(seq!)) listener.send(told);
    catchUp.meanwhile = null;
    listener.send(missed ? BACK : RESYNC);
    if (settled !== null) listener.send(cursor(settled));
  };

  const greet = (listener: Listener) => {
    listener.send(RESYNC);
    if (settled !== null) listener.send(cursor(settled));
  };

  const checkSessions = onceAtATime(async () => {
    const asked = [...listeners.keys()];
    const roles = await rolesOfSessions(db, [...new Set(asked.map(({ sessionId }) => sessionId))]);
    for (const listener of asked) {
      const changed = roles.get(listener.sessionId) !== listener.role;
      if (!changed || !listeners.has(listener)) continue;
      listener.send(OVER);
      listener.close();
    }
  });

  const mark = createReplayCursor(db, () => settled);

  const nowHearing = () => {
    const first = hearing === "soon";
    hearing = "now";
    for (const [listener, catchUp] of listeners) {
      if (first) void tellMissed(listener, catchUp);
      else greet(listener);
    }
  };

  const wake = () => {
    if (hearing === "not yet") {
      hearing = "soon";
      listen("desk", hear, nowHearing);
    }
    if (timers.length > 0) return;
    const beat = () => tellAll(settled === null ? BEAT : cursor(settled));
    timers = [setInterval(checkSessions, CHECK_MS), setInterval(mark, SETTLE_MS), setInterval(beat, HEARTBEAT_MS)];
  };

  const rest = () => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };

  return {
    join(listener) {
      const catchUp: CatchUp = { missed: new Set(), meanwhile: null };
      listeners.set(listener, catchUp);
      wake();
      if (hearing === "now") void tellMissed(listener, catchUp);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
    place: () => settled,
  };
}
