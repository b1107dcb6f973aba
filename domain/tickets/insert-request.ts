import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { NewRequest } from "./open";

/** Adds a line to a ticket, as proposed by triage or as staff put it. The caller records the act. */
export async function insertRequest(acting: Acting, number: number, request: NewRequest): Promise<{ id: number }> {
  const [row] = await acting.db
    .insert(requests)
    .values({
      ticketNumber: number,
      type: request.type,
      region: request.region ?? null,
      changes: request.changes ?? {},
      evidence: request.evidence ?? [],
      rule: request.rule ?? null,
      confidence: request.confidence ?? null,
      status: request.proposed ? "proposed" : "open",
      createdAt: acting.now,
    })
    .returning({ id: requests.id });
  return { id: row!.id };
}
