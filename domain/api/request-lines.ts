import { asc, inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import type { KeptAnswerWay, RequestType } from "@/vocabulary/requests";

type Row = typeof requests.$inferSelect;

/** A request as programs see it; `outcome` is what applying did, or why it was refused. */
export type RequestLine = {
  id: number;
  type: RequestType;
  region: string | null;
  changes: Record<string, string>;
  status: Row["status"];
  outcome: NonNullable<Row["outcome"]> | null;
  /** How it was answered; of a refused one, the letter that told why. */
  answer?: { by: KeptAnswerWay; message: number | null; call: number | null; note: string | null };
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

function line({ id, type, region, changes, status, outcome, reason, ...row }: Row): RequestLine {
  const { answerWay: by, answerMessageId: message, answerCallId: call, answerNote: note } = row;
  const answer = by ? { answer: { by, message, call, note } } : {};
  return { id, type, region, changes, status, outcome: reason ? { ...outcome, reason } : outcome, ...answer };
}
