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

/**
 * The letter that explains a refusal, in the requester's language: the desk's own template for the reason where there is one,
 * else the words that Rightsdesk brings. Nothing is sent.
 *
 * @throws Refusal `forbidden` without `ticket:reply`; `not_found`
 */
export async function refusalLetter(
  acting: Acting,
  requestId: number,
  reason: RefusalTold,
): Promise<{ subject: string; text: string }> {
  requirePermission(acting.actor, "ticket:reply");
  const [line] = await acting.db
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
  if (!line) throw new Refusal("not_found");

  const { number, type, locale } = line;
  const own = await templateFor(acting, reason);
  if (own) return fillForTicket(acting, own, number, locale);
  const { operatorName } = await readDeskSettings(acting);
  const told = [{ type, status: "refused" as const, reason, regionName: line[locale] }];
  return letter("refusal", locale, { number, operator: operatorName, requests: told });
}

async function templateFor(acting: Acting, reason: RefusalTold): Promise<number | null> {
  const [row] = await acting.db
    .select({ id: templates.id })
    .from(templates)
    .where(and(eq(templates.refusal, reason), isNull(templates.archivedAt)));
  return row?.id ?? null;
}
