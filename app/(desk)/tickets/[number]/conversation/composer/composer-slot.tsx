import { getLocale, getTimeZone } from "next-intl/server";
import { readSender } from "@/domain/outbox/sender";
import { beginningOf } from "@/domain/templates/beginning-of";
import { listTemplates } from "@/domain/templates/list";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { readRecipients } from "@/domain/tickets/conversation/read-recipients";
import { replySubject } from "@/domain/tickets/conversation/reply-subject";
import { nameIn } from "../../../../../record-names/name-in";
import type { Screen } from "../../read-screen";
import { Composer } from "./composer";
import { whyNoReply } from "./why-no-reply";

/** The composer with what it begins with: the draft, colleagues' drafts, templates, and how a letter is headed. */
export async function ComposerSlot({ screen }: { screen: Screen }) {
  const { acting, ticket, place } = screen;
  const [draft, colleagues, templates, sender, among, locale, timeZone] = await Promise.all([
    readOwnDraft(acting, ticket.number),
    readColleagueDrafts(acting, ticket.number),
    listTemplates(acting),
    readSender(acting, ticket.number),
    readRecipients(acting, ticket.number),
    getLocale(),
    getTimeZone(),
  ]);
  return (
    <Composer
      key={ticket.number}
      place={place}
      why={await whyNoReply(screen, among.recipients.length > 0)}
      draft={draft && { ...draft, updatedAt: draft.updatedAt.toISOString() }}
      colleagues={colleagues.map((each) => ({ ...each, updatedAt: each.updatedAt.toISOString() }))}
      reply={{
        among,
        templates: templates.map(({ id, nameRu, nameEn, textRu, textEn }) => ({
          id,
          name: nameIn(locale, { nameRu, nameEn }),
          beginning: beginningOf(ticket.locale === "ru" ? textRu : textEn),
          text: `${nameRu} ${nameEn} ${textRu} ${textEn}`,
        })),
        locale: ticket.locale,
        head: { from: sender ? `${sender.name} <${sender.address}>` : "—", subject: replySubject(ticket) },
        reader: { locale, timeZone },
      }}
    />
  );
}
