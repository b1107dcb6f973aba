import { sql } from "drizzle-orm";
import { insertRows } from "@/db/insert-rows";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { NewRequest } from "../ticket";

/** The caller records the act. */
export async function insertRequest(acting: Acting, number: number, request: NewRequest): Promise<{ id: number }> {
  const [row] = await insertRequests(acting, [{ number, request }]);
  return row!;
}

export async function insertRequests(
  acting: Acting,
  added: { number: number; request: NewRequest }[],
): Promise<{ id: number }[]> {
  const rows = added.map(({ number, request }) => rowOf(number, request, acting.now));
  const inserted = await insertRows(acting.db, requests, rows, { returning: sql`id` });
  return inserted.map(({ id }) => ({ id: Number(id) }));
}

function rowOf(number: number, request: NewRequest, createdAt: Date): typeof requests.$inferInsert {
  return {
    ticketNumber: number,
    type: request.type,
    region: request.region ?? null,
    changes: request.changes ?? {},
    evidence: request.evidence ?? [],
    rule: request.rule ?? null,
    confidence: request.confidence ?? null,
    askedAt: request.askedAt ?? null,
    status: request.proposed ? "proposed" : "open",
    createdAt,
  };
}
