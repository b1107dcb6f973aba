import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { readSender } from "@/domain/outbox/sender";
import { beginningOf } from "@/domain/templates/beginning-of";
import { listTemplates } from "@/domain/templates/list";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { replySubject } from "@/domain/tickets/conversation/reply-subject";
import type { Screen } from "../../read-screen";
import { Composer } from "./composer";

/** The composer with what it begins with: the draft, colleagues' drafts, templates, and how a letter is headed. */
export async function ComposerSlot({ screen }: { screen: Screen }) {
  const { acting, ticket, place } = screen;
  const [t, draft, colleagues, templates, sender, locale, timeZone] = await Promise.all([
    getTranslations("composer.whyNot"),
    readOwnDraft(acting, ticket.number),
    readColleagueDrafts(acting, ticket.number),
    listTemplates(acting),
    readSender(acting, ticket.number),
    getLocale(),
    getTimeZone(),
  ]);
  const to = ticket.contact?.masked ?? "";
  const why = whyNoReply(screen);
  return (
    <Composer
      key={ticket.number}
      place={place}
      whyNoReply={why && t(why)}
      reply={{
        draft: draft && { ...draft, updatedAt: draft.updatedAt.toISOString() },
        colleagues: colleagues.map((each) => ({ ...each, updatedAt: each.updatedAt.toISOString() })),
        templates: templates.map(({ id, name, textRu, textEn }) => ({
          id,
          name,
          beginning: beginningOf(ticket.locale === "ru" ? textRu : textEn),
          text: `${textRu} ${textEn}`,
        })),
        locale: ticket.locale,
        head: { from: sender ? `${sender.name} <${sender.address}>` : "—", to, subject: replySubject(ticket) },
        reader: { locale, timeZone },
      }}
    />
  );
}

function whyNoReply({ ticket }: Screen): "noAddress" | "resolved" | null {
  if (ticket.contact?.kind !== "email") return "noAddress";
  return ticket.status === "resolved" ? "resolved" : null;
}
