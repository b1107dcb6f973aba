import { and, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { hasTime } from "@/domain/sla/has-time";
import type { Ticket } from "../lock";

/** Until an instant, or until the requester answers. */
export type Aside = { kind: "snoozed"; until: Date } | { kind: "waiting"; since: Date };

type AsideFields = Pick<Ticket, "snoozedUntil" | "waitingSince">;

/** What was agreed on, in force or not: a snooze ends by itself at its instant, by the clock and not by a job. */
export function asideOf({ snoozedUntil, waitingSince }: AsideFields, now: Date): Aside | null {
  if (waitingSince) return { kind: "waiting", since: waitingSince };
  return snoozedUntil && snoozedUntil > now ? { kind: "snoozed", until: snoozedUntil } : null;
}

/** Uses the index `tickets_aside`, which holds open tickets only. */
export function isAside(acting: Acting): SQL | undefined {
  const wasPut = or(isNotNull(tickets.snoozedUntil), isNotNull(tickets.waitingSince));
  const isInForce = or(
    isNotNull(tickets.waitingSince),
    sql`${tickets.snoozedUntil} > ${acting.now.toISOString()}::timestamptz`,
  );
  return and(ne(tickets.status, "resolved"), wasPut, isInForce, hasTime(acting));
}

/** Never null, so that its negation holds for all the others. */
export function isNotAside(acting: Acting): SQL {
  return sql`(${isAside(acting)}) is not true`;
}

export function isSnoozed({ now }: Acting): SQL | undefined {
  return and(
    ne(tickets.status, "resolved"),
    isNotNull(tickets.snoozedUntil),
    sql`${tickets.snoozedUntil} > ${now.toISOString()}::timestamptz`,
  );
}

export function isWaitedFor(): SQL | undefined {
  return and(ne(tickets.status, "resolved"), isNotNull(tickets.waitingSince));
}
