import { eq } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import { requests } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { readDeskSettings } from "@/domain/settings/read";
import type { Ticket } from "../lock";

/** In the requester's language, one line per request. */
export async function confirmationLetter(
  acting: Acting,
  ticket: Ticket,
  state: { erased: boolean },
): Promise<{ subject: string; text: string }> {
  const rows = await acting.db
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
    requests: rows.map((row) => ({
      type: row.type,
      status: row.status,
      reason: row.reason,
      regionName: row[ticket.locale],
    })),
  });
}
