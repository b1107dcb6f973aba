import { inArray } from "drizzle-orm";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import type { RequestType } from "@/vocabulary/requests";

export type RequestState = {
  id: number;
  type: RequestType;
  region: string | null;
  status: (typeof requests.$inferSelect)["status"];
};

/** One query for several tickets, by number. */
export async function requestsOf(acting: Acting, numbers: number[]): Promise<Map<number, RequestState[]>> {
  const byTicket = new Map<number, RequestState[]>(numbers.map((number) => [number, []]));
  if (numbers.length === 0) return byTicket;
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
  for (const { number, ...request } of rows) byTicket.get(number)?.push(request);
  return byTicket;
}
