import { asc, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { RequestType } from "@/vocabulary/requests";

type Row = typeof requests.$inferSelect;

/** A request as programs see it; `outcome` is what applying did, or why it was refused. */
export type RequestLine = {
  id: number;
  type: RequestType;
  region: string | null;
  changes: Record<string, string>;
  status: Row["status"];
  outcome: NonNullable<Row["outcome"]> | null;
};

export async function requestLines(acting: Acting, numbers: number[]): Promise<Map<number, RequestLine[]>> {
  requirePermission(acting.actor, "ticket:read");
  const lines = new Map<number, RequestLine[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return lines;
  const rows = await acting.db
    .select()
    .from(requests)
    .where(inArray(requests.ticketNumber, numbers))
    .orderBy(asc(requests.id));
  for (const row of rows) lines.get(row.ticketNumber)?.push(line(row));
  return lines;
}

function line({ id, type, region, changes, status, outcome, reason }: Row): RequestLine {
  return { id, type, region, changes, status, outcome: reason ? { ...outcome, reason } : outcome };
}
