import { and, eq, isNull } from "drizzle-orm";
import { regions } from "@/db/schema/regions";
import { templates } from "@/db/schema/templates";
import { requests, tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { letter } from "@/domain/outbox/letter";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { readDeskSettings } from "@/domain/settings/read";
import { fillForTicket } from "@/domain/templates/fill-for-ticket";
import type { RefusalTold } from "@/domain/templates/refusals";

/** The desk's own template for the reason, else the built-in one; sends nothing. @throws Refusal `not_found` */
export async function refusalLetter(
  acting: Acting,
  requestId: number,
  reason: RefusalTold,
): Promise<{ subject: string; text: string }> {
  requirePermission(acting.actor, "ticket:reply");
  const [row] = await acting.db
    .select({
      number: requests.ticketNumber,
      type: requests.type,
      locale: tickets.locale,
      ru: regions.nameRu,
      en: regions.nameEn,
    })
    .from(requests)
    .innerJoin(tickets, eq(tickets.number, requests.ticketNumber))
    .leftJoin(regions, eq(regions.code, requests.region))
    .where(eq(requests.id, requestId));
  if (!row) throw new Refusal("not_found");

  const { number, type, locale } = row;
  const own = await templateFor(acting, reason);
  if (own) return fillForTicket(acting, own, number, locale);
  const { operatorName } = await readDeskSettings(acting);
  const refused = [{ type, status: "refused" as const, reason, regionName: row[locale] }];
  return letter("refusal", locale, { number, operator: operatorName, requests: refused });
}

async function templateFor(acting: Acting, reason: RefusalTold): Promise<number | null> {
  const [row] = await acting.db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.refusal, reason), isNull(templates.archivedAt)));
  return row?.id ?? null;
}
