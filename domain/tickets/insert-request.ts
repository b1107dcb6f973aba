import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { NewRequest } from "./open";

/** Adds a line to a ticket, as proposed by triage or as staff put it. The caller records the act. */
export async function insertRequest(acting: Acting, number: number, request: NewRequest): Promise<{ id: number }> {
  const [row] = await insertRequests(acting, [{ number, request }]);
  return row!;
}

/** Adds lines to tickets, as {@link insertRequest} does. */
export async function insertRequests(
  acting: Acting,
  lines: { number: number; request: NewRequest }[],
): Promise<{ id: number }[]> {
  if (lines.length === 0) return [];
  return acting.db
    .insert(requests)
    .values(
      lines.map(({ number, request }) => ({
        ticketNumber: number,
        type: request.type,
        region: request.region ?? null,
        changes: request.changes ?? {},
        evidence: request.evidence ?? [],
        rule: request.rule ?? null,
        confidence: request.confidence ?? null,
        askedAt: request.askedAt ?? null,
        status: request.proposed ? ("proposed" as const) : ("open" as const),
        createdAt: acting.now,
      })),
    )
    .returning({ id: requests.id });
}
