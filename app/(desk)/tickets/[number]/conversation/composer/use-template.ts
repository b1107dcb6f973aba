"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { toast } from "@/components/toast/toast";
import { openGaps } from "@/domain/templates/fill";
import { getLetter } from "./draft-requests";
import type { ReplyDraft } from "./reply-draft";

export type LetterLocale = "ru" | "en";

/** What a template has put into the letter, so that another language can take its place. */
type Filled = { template: number; subject: string; text: string };

/** Fills templates into the letter, in the ticket's language or another. */
export function useTemplate(
  ticket: number,
  store: ReplyDraft,
  field: RefObject<HTMLTextAreaElement | null>,
  first: LetterLocale,
) {
  const t = useTranslations("composer.editor");
  const [locale, setLocale] = useState(first);
  const filled = useRef<Filled | null>(null);

  const fill = async (template: number, language: LetterLocale, before: Filled | null) => {
    const answer = await getLetter(ticket, template, language);
    if (answer.kind !== "done")
      return toast({ text: answer.kind === "refused" ? answer.message : t("away"), tone: "danger" });
    const { subject, text } = answer.value;
    const { content: words } = store.get();
    const ownSubject = words.subject.trim() !== "" && words.subject !== before?.subject;
    const begin = before ? words.text.indexOf(before.text) : -1;
    const at = begin >= 0 ? begin : (field.current?.selectionEnd ?? words.text.length);
    const end = begin >= 0 && before ? begin + before.text.length : at;
    flushSync(() =>
      store.change({
        subject: ownSubject ? words.subject : subject,
        text: words.text.trim() ? words.text.slice(0, at) + text + words.text.slice(end) : text,
        templateId: template,
      }),
    );
    filled.current = { template, subject, text };
    selectGap(field.current, openGaps(text)[0]);
  };

  return {
    locale,
    pick: (template: number) => fill(template, locale, null),
    /** Says what a template has put, unless somebody wrote in it, in the other language. */
    speak(language: LetterLocale) {
      setLocale(language);
      const before = filled.current;
      if (before && store.get().content.text.includes(before.text)) void fill(before.template, language, before);
    },
  };
}

/** Puts the cursor on a gap, so that typing fills it; without one, into the field. */
export function selectGap(field: HTMLTextAreaElement | null, gap: string | undefined): void {
  if (!field) return;
  field.focus();
  const start = gap ? field.value.indexOf(gap) : -1;
  if (gap && start >= 0) field.setSelectionRange(start, start + gap.length);
}
