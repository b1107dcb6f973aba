import type { QueueTicket } from "@/components/queue/queue-ticket";

/** How the rows of a list follow one another. */
export type Direction = "rising" | "falling";

/** As the server sorts: what a search names before what only holds its words, then by the instant, then by number. */
export function follows(a: QueueTicket, b: QueueTicket, direction: Direction): number {
  if (a.worded !== b.worded) return Number(a.worded) - Number(b.worded);
  const rising = a.at - b.at || a.number - b.number;
  return direction === "rising" ? rising : -rising;
}

/** The rows with others put in where they belong. Beyond the last loaded row nothing is put: there the next page begins. */
export function putIn(
  rows: QueueTicket[],
  others: QueueTicket[],
  direction: Direction,
  complete: boolean,
): QueueTicket[] {
  const arrived = new Map(others.map((row) => [row.number, row]));
  const last = rows.at(-1);
  const inReach = (row: QueueTicket) => complete || (last !== undefined && follows(row, last, direction) <= 0);
  const stay = rows.filter(({ number }) => !arrived.has(number));
  return [...stay, ...[...arrived.values()].filter(inReach)].sort((a, b) => follows(a, b, direction));
}
