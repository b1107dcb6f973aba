import { inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { RequestType } from "@/vocabulary/requests";

/** A request in a list: what is asked and how far it is. */
export type RequestState = {
  id: number;
  type: RequestType;
  region: string | null;
  status: (typeof requests.$inferSelect)["status"];
};

/** The requests of several tickets in one query, by ticket number. */
export async function requestsOf(acting: Acting, numbers: number[]): Promise<Map<number, RequestState[]>> {
  const lines = new Map<number, RequestState[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return lines;
  const rows = await acting.db
    .select({
      id: requests.id,
      number: requests.ticketNumber,
      type: requests.type,
      region: requests.region,
      status: requests.status,
    })
    .from(requests)
    .where(inArray(requests.ticketNumber, numbers))
    .orderBy(requests.id);
  for (const { number, ...line } of rows) lines.get(number)?.push(line);
  return lines;
}
