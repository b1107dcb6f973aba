import { getLocale, getTimeZone, getTranslations } from "next-intl/server";
import { readSender } from "@/domain/outbox/sender";
import { beginningOf } from "@/domain/templates/beginning-of";
import { listTemplates } from "@/domain/templates/list";
import { readColleagueDrafts, readOwnDraft } from "@/domain/tickets/conversation/drafts/read";
import { replySubject } from "@/domain/tickets/conversation/reply-subject";
import type { Screen } from "../../read-screen";
import { Composer } from "./composer";
import type { ReplyLabels } from "./reply-labels";

/** The composer with what it begins with: the draft, colleagues' drafts, templates, and how a letter is headed. */
export async function ComposerSlot({ screen }: { screen: Screen }) {
  const { acting, ticket, place } = screen;
  const [t, together, draft, colleagues, templates, sender, locale, timeZone] = await Promise.all([
    getTranslations("composer"),
    getTranslations("together.composer"),
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
      whyNoReply={why && t(`whyNot.${why}`)}
      labels={{
        kinds: t("kinds"),
        reply: t("reply"),
        note: t("note"),
        noteText: t("noteText"),
        colleagues: together("colleagues"),
        addNote: t("addNote"),
        noted: t("noted"),
      }}
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
        labels: await readLabels(to),
        reader: { locale, timeZone },
      }}
    />
  );
}

function whyNoReply({ ticket }: Screen): "noAddress" | "resolved" | null {
  if (ticket.contact?.kind !== "email") return "noAddress";
  return ticket.status === "resolved" ? "resolved" : null;
}

async function readLabels(to: string): Promise<ReplyLabels> {
  const [t, together, refusals] = await Promise.all([
    getTranslations("composer"),
    getTranslations("together.composer"),
    getTranslations("refusals"),
  ]);
  return {
    text: t("replyText", { to }),
    subject: t("subject"),
    send: t("send"),
    sending: t.raw("sending"),
    sendAnyway: together("sendAnyway"),
    undo: t("undo"),
    restoreDraft: t("restoreDraft"),
    withdrawn: t("withdrawn"),
    saved: t.raw("saved"),
    unsaved: t("unsaved"),
    away: t("away"),
    writing: t.raw("writing"),
    template: t("template"),
    templateSearch: t("templateSearch"),
    templateNone: t("templateNone"),
    templateNothing: t("templateNothing"),
    language: t("language"),
    attach: t("attach"),
    files: t("files"),
    removeFile: t("removeFile"),
    uploading: t("uploading"),
    fileTooLarge: refusals("fields.file_too_large"),
    preview: t("preview"),
    edit: t("edit"),
    from: t("from"),
    to: t("to"),
    noText: t("noText"),
    gaps: t("gaps"),
    discard: t("discard"),
    discarded: t("discarded"),
    overtaken: t("overtaken"),
    keepMine: t("keepMine"),
    takeTheirs: t("takeTheirs"),
  };
}
