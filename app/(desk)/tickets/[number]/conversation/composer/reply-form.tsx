"use client";

import { useTranslations } from "next-intl";
import { startTransition, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useWindowEvent } from "@/components/events/use-window-event";
import { FieldError, fieldWiring } from "@/components/forms/field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import { openGaps } from "@/domain/templates/fill";
import { KEY_TARGETS } from "../../key-targets";
import type { Place } from "../../place";
import { ColleagueDrafts } from "./colleague-drafts";
import { DraftConflict, DraftStatus } from "./draft-status";
import { FileList } from "./file-list";
import { LetterPreview } from "./letter-preview";
import { chosenRecipient, RecipientChoice, type Recipients } from "./recipient-choice";
import { ReplyToolbar, type TemplateChoice } from "./reply-toolbar";
import { sendByKey } from "./send-by-key";
import { useDiscard } from "./use-discard";
import type { useDraft } from "./use-draft";
import { useFiles } from "./use-files";
import { useSending } from "./use-sending";
import { type LetterLocale, selectGap, useTemplate } from "./use-template";
import { type LetterWords, WRITE_AGAIN } from "./write-again";

export type ReplyFormProps = {
  place: Place;
  letter: ReturnType<typeof useDraft>;
  among: Recipients;
  templates: TemplateChoice[];
  /** The ticket's. */
  locale: LetterLocale;
  /** What the letter is headed with; `subject` unless staff write another. */
  head: { from: string; subject: string };
  reader: { locale: string; timeZone: string };
  /** False once the ticket has ended: the letter can be kept, copied or thrown away. */
  mayBeSent: boolean;
  /** Makes sure that the letter is what is seen. */
  show: () => void;
};

/** A letter to the requester: saved as it is typed, sent by Ctrl or ⌘ with Enter, and for ten seconds taken back. */
export function ReplyForm({
  place,
  show,
  letter: { store, shown, colleagues },
  among,
  templates,
  locale,
  head,
  reader,
  mayBeSent,
}: ReplyFormProps) {
  const t = useTranslations("composer.editor");
  const anyway = useTranslations("together.composer");
  const field = useRef<HTMLTextAreaElement>(null);
  const [previewing, setPreviewing] = useState(false);
  const [dropping, setDropping] = useState(false);
  const template = useTemplate(place.number, store, field, locale);
  const { uploading, add, remove } = useFiles(place.number, store);
  const { discard, finish } = useDiscard(place.number, store);
  const recipient = chosenRecipient(among, shown.content.contactId);
  const to = recipient?.masked ?? "";
  const { errors, objection, send } = useSending({
    place,
    store,
    recipient,
    busy: uploading.length > 0,
  });
  const { subject, text } = shown.content;
  const gaps = openGaps(`${subject}\n${text}`);
  const write = (words: Partial<LetterWords>) => {
    finish();
    store.change(words);
  };
  useTypedEarly(field, text, (text) => write({ text }));

  useWindowEvent(WRITE_AGAIN, ({ detail: letter }: CustomEvent<LetterWords>) => {
    const begun = store.get().content.text.trim();
    flushSync(() => setPreviewing(false));
    store.change(begun ? { text: `${letter.text.trim()}\n\n${begun}` } : letter);
    show();
    field.current?.focus();
  });

  return (
    <form
      action={mayBeSent ? send : undefined}
      onSubmit={mayBeSent ? undefined : (event) => event.preventDefault()}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => event.currentTarget.contains(event.relatedTarget as Node) || setDropping(false)}
      onDrop={(event) => {
        event.preventDefault();
        setDropping(false);
        void add(event.dataTransfer.files);
      }}
      className={cx(dropping && "outline-2 -outline-offset-4 outline-accent outline-dashed")}
    >
      <ColleagueDrafts drafts={colleagues} />
      {objection && (
        <Callout
          tone="warning"
          live
          className="m-3"
          actions={<Button onClick={() => startTransition(objection.sendAnyway)}>{anyway("sendAnyway")}</Button>}
        >
          {objection.message}
        </Callout>
      )}
      {shown.status === "overtaken" && <DraftConflict store={store} />}
      {previewing ? (
        <LetterPreview
          from={head.from}
          to={to}
          subject={subject.trim() || head.subject}
          text={text}
          files={shown.facts.files.map(({ name }) => name)}
        />
      ) : (
        <>
          {recipient && (
            <RecipientChoice
              among={among}
              chosen={recipient}
              hasFiles={shown.facts.files.length > 0}
              choose={(contactId) => store.change({ contactId })}
            />
          )}
          <label className="flex items-center gap-2 border-b border-line px-4 text-sm">
            <span className="text-muted">{t("subject")}</span>
            <input
              {...fieldWiring("reply-subject", { hint: null, error: errors.subject })}
              value={subject}
              placeholder={head.subject}
              maxLength={500}
              onChange={(event) => write({ subject: event.target.value })}
              className="min-h-9 w-full bg-transparent placeholder:text-ink-soft focus-visible:-outline-offset-2 pointer-coarse:min-h-11 pointer-coarse:text-md"
            />
          </label>
          <label htmlFor={KEY_TARGETS.replyText} className="sr-only">
            {t("replyText", { to })}
          </label>
          <textarea
            ref={field}
            {...fieldWiring(KEY_TARGETS.replyText, { hint: null, error: errors.text })}
            rows={4}
            value={text}
            placeholder={t("replyText", { to })}
            onChange={(event) => write({ text: event.target.value })}
            onPaste={(event) => {
              if (event.clipboardData.files.length === 0) return;
              event.preventDefault();
              void add(event.clipboardData.files);
            }}
            onKeyDown={sendByKey}
            className="field-sizing-content block min-h-28 w-full resize-y bg-transparent px-4 py-2 text-base leading-relaxed placeholder:text-ink-soft focus-visible:-outline-offset-2 pointer-coarse:text-md"
          />
        </>
      )}
      {gaps.length > 0 && !previewing && (
        <p className="flex flex-wrap items-center gap-1.5 px-4 pb-2 text-sm text-warning-ink">
          {t("gaps")}
          {gaps.map((gap) => (
            <Button key={gap} size="sm" onClick={() => selectGap(field.current, gap)}>
              {gap}
            </Button>
          ))}
        </p>
      )}
      <FileList files={shown.facts.files} uploading={uploading} locale={reader.locale} remove={remove} />
      <div className="flex flex-col gap-1 px-4 pb-2 empty:hidden">
        {errors.subject && <FieldError id="reply-subject-error">{errors.subject}</FieldError>}
        {errors.text && <FieldError id={`${KEY_TARGETS.replyText}-error`}>{errors.text}</FieldError>}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-t border-line px-2.5 py-2">
        <ReplyToolbar
          templates={templates}
          locale={template.locale}
          previewing={previewing}
          choose={show}
          pick={(id) => {
            finish();
            setPreviewing(false);
            void template.pick(id);
          }}
          speak={template.speak}
          addFiles={(files) => {
            finish();
            void add(files);
          }}
          preview={setPreviewing}
        />
        <div className="ml-auto flex flex-wrap items-center justify-end gap-2">
          <DraftStatus shown={shown} reader={reader} />
          {(text.trim() || subject.trim() || shown.facts.files.length > 0) && (
            <Button variant="ghost" size="sm" className="pointer-coarse:min-h-11" onClick={discard}>
              {t("discard")}
            </Button>
          )}
          {mayBeSent && (
            <SubmitButton variant={text.trim() ? "primary" : "secondary"}>
              {t("send")}
              <span aria-hidden className="pointer-coarse:hidden">
                <KeyHint keys="mod+enter" />
              </span>
            </SubmitButton>
          )}
        </div>
      </div>
    </form>
  );
}
