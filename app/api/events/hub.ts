import type { Connection } from "@/db/client";
import type { Role } from "@/domain/acting";
import { rolesOfSessions } from "@/domain/staff/sessions";
import { mayHear } from "./may-hear";

/** One open stream. `send` takes a ready Server-Sent Event. */
type Listener = { sessionId: string; staffId: string; role: Role; send: (event: string) => void; close: () => void };

export type Hub = { join: (listener: Listener) => () => void };

/** A disabled member of staff must hear nothing a second later. */
const CHECK_MS = 900;
const HEARTBEAT_MS = 15_000;

/** Tells a page that from now on it hears everything, and should look again at what it may have missed until now. */
export const RESYNC = "event: resync\ndata: {}\n\n";

/** Tells a page that its stream ends here: whoever it was for has been signed out or has another role. */
const OVER = "event: over\ndata: {}\n\n";

/**
 * Carries what the database announces to every open stream of this process, over one connection, and closes the
 * streams whose session has ended or whose role has changed.
 */
export function createHub({ sql, db }: Connection): Hub {
  const listeners = new Set<Listener>();
  let hearing: "not yet" | "soon" | "now" = "not yet";
  let checking = false;
  let timers: NodeJS.Timeout[] = [];

  const tellAll = (event: string) => {
    for (const listener of listeners) listener.send(event);
  };

  const announce = (payload: string) => {
    const { to, ...event } = JSON.parse(payload) as { action: string; to?: string };
    if (event.action.startsWith("staff.")) void checkSessions();
    const told = `data: ${JSON.stringify(event)}\n\n`;
    for (const listener of listeners) {
      if (to !== undefined && to !== listener.staffId) continue;
      if (mayHear(listener.role, event.action)) listener.send(told);
    }
  };

  const checkSessions = async () => {
    if (checking || listeners.size === 0) return;
    checking = true;
    try {
      const asked = [...listeners];
      const roles = await rolesOfSessions(db, [...new Set(asked.map(({ sessionId }) => sessionId))]);
      for (const listener of asked) {
        const changed = roles.get(listener.sessionId) !== listener.role;
        if (!changed || !listeners.has(listener)) continue;
        listener.send(OVER);
        listener.close();
      }
    } catch {
      // While the database is away there is nothing to hear; the next check will tell.
    } finally {
      checking = false;
    }
  };

  const hear = () => {
    hearing = "now";
    tellAll(RESYNC);
  };

  const wake = () => {
    if (hearing === "not yet") {
      hearing = "soon";
      // A connection that fails or breaks is made again by the driver, for as long as it takes.
      sql.listen("desk", announce, hear).catch(() => {});
    }
    if (timers.length > 0) return;
    timers = [setInterval(checkSessions, CHECK_MS), setInterval(() => tellAll(": still here\n\n"), HEARTBEAT_MS)];
  };

  const rest = () => {
    for (const timer of timers) clearInterval(timer);
    timers = [];
  };

  return {
    join(listener) {
      listeners.add(listener);
      wake();
      if (hearing === "now") listener.send(RESYNC);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) rest();
      };
    },
  };
}
