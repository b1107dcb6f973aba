import type { Acting } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";
import { fillFields } from "./fill";
import { readTemplate } from "./read";
import { ticketValues } from "./ticket-values";
import { type Locale, letterWords } from "./words";

/**
 * A template as a letter about a ticket. What the ticket does not say stays a gap; a template without a subject leaves it empty.
 *
 * @throws Refusal `forbidden` without `ticket:reply`; `not_found` for a template or ticket there is not
 */
export async function fillForTicket(
  acting: Acting,
  template: number,
  number: number,
  locale: Locale,
): Promise<{ subject: string; text: string }> {
  requirePermission(acting.actor, "ticket:reply");
  const { subjectRu, textRu, subjectEn, textEn } = await readTemplate(acting, template);
  const values = await ticketValues(acting, number, locale);
  const { fieldName } = letterWords(locale);
  const [subject, text] = locale === "ru" ? [subjectRu, textRu] : [subjectEn, textEn];
  return { subject: fillFields(subject, values, fieldName), text: fillFields(text, values, fieldName) };
}
