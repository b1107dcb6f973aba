import type { PlannedLine, PlannedTicket } from "./plan-ticket";

/** What the tickets of a person have done to the record. `request` is the number of the line that did it. */
export type Fate = {
  left: { region: string | null; at: Date; request: number }[];
  edits: { changes: Record<string, string>; at: Date }[];
  erasedAt: Date | null;
};

/** A planned ticket with its numbers. */
export type NumberedTicket = PlannedTicket & { number: number; requests: (PlannedLine & { id: number })[] };

/** A person who asked for something else as well is not erased: the deletion was withdrawn. */
export function settleErasures(tickets: PlannedTicket[]): PlannedTicket[] {
  const asked = new Map<number, number>();
  for (const { person } of tickets) if (person) asked.set(person.ordinal, (asked.get(person.ordinal) ?? 0) + 1);
  return tickets.map((ticket) =>
    ticket.erased && asked.get(ticket.person!.ordinal)! > 1
      ? {
          ...ticket,
          erased: false,
          lines: ticket.lines.map((line) => ({ ...line, status: "refused", reason: "withdrawn" })),
        }
      : ticket,
  );
}

/** Gives out the numbers in the order of the tickets. */
export function numberTickets(tickets: PlannedTicket[], numbers: number[], requestIds: number[]): NumberedTicket[] {
  let next = 0;
  return tickets.map((ticket, index) => ({
    ...ticket,
    number: numbers[index]!,
    requests: ticket.lines.map((line) => ({ ...line, id: requestIds[next++]! })),
  }));
}

/** The fates of those who asked, by their ordinals. */
export function fatesOf(tickets: NumberedTicket[]): Map<number, Fate> {
  const fates = new Map<number, Fate>();
  for (const { person, requests, erased, resolvedAt } of tickets) {
    if (!person) continue;
    const fate = fates.get(person.ordinal) ?? { left: [], edits: [], erasedAt: null };
    fates.set(person.ordinal, fate);
    if (erased) fate.erasedAt = resolvedAt;
    for (const { id, type, status, region, changes, decidedAt } of requests) {
      if (status !== "applied") continue;
      if (type === "unsubscribe") fate.left.push({ region, at: decidedAt!, request: id });
      if (type === "edit") fate.edits.push({ changes, at: decidedAt! });
    }
  }
  return fates;
}
