import { eq } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { readDeskSettings } from "@/domain/settings/read";
import type { Request, Ticket } from "../lock";

/** Corrects an earlier confirmation, in the requester's language; staff review it before it is sent. */
export async function correctionLetter(
  acting: Acting,
  ticket: Ticket,
  request: Request,
): Promise<{ subject: string; text: string }> {
  const { operatorName } = await readDeskSettings(acting);
  const [region] = request.region
    ? await acting.db
        .select({ ru: regions.nameRu, en: regions.nameEn })
        .from(regions)
        .where(eq(regions.code, request.region))
    : [];
  return letter("correction", ticket.locale, {
    number: ticket.number,
    operator: operatorName,
    requests: [
      { type: request.type, status: "applied", reason: null, regionName: region ? region[ticket.locale] : null },
    ],
  });
}
