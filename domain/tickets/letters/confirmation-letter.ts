import { eq } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { readDeskSettings } from "@/domain/settings/read";
import type { Ticket } from "../lock";

/** The letter that says what was done with each request, in the requester's language. */
export async function confirmationLetter(
  acting: Acting,
  ticket: Ticket,
  state: { erased: boolean },
): Promise<{ subject: string; text: string }> {
  const lines = await acting.db
    .select({
      type: requests.type,
      status: requests.status,
      reason: requests.reason,
      ru: regions.nameRu,
      en: regions.nameEn,
    })
    .from(requests)
    .leftJoin(regions, eq(regions.code, requests.region))
    .where(eq(requests.ticketNumber, ticket.number))
    .orderBy(requests.id);
  const { operatorName } = await readDeskSettings(acting);
  return letter(state.erased ? "erasure" : "confirmation", ticket.locale, {
    number: ticket.number,
    operator: operatorName,
    requests: lines.map((line) => ({
      type: line.type,
      status: line.status,
      reason: line.reason,
      regionName: line[ticket.locale],
    })),
  });
}
