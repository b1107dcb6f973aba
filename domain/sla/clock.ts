const HOURS_24 = 24 * 60 * 60 * 1000;

/** A ticket with less than this left is nobody's to look away from. */
export const LAST_HOUR_MS = 60 * 60 * 1000;

/** When a ticket must be resolved: 24 hours of wall-clock time after true receipt (policy 1.6). The database checks the same. */
export function dueAt(receivedAt: Date): Date {
  return new Date(receivedAt.getTime() + HOURS_24);
}

/** The verdict is arithmetic on stored instants; an unresolved ticket is judged at `now`. */
export function breached(ticket: { dueAt: Date; resolvedAt: Date | null }, now: Date): boolean {
  return (ticket.resolvedAt ?? now) > ticket.dueAt;
}
