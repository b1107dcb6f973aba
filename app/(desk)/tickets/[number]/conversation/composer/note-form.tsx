"use client";

import { useTranslations } from "next-intl";
import { useActionState, useOptimistic, useRef, useState } from "react";
import { useRefusalSpot } from "@/app/form/refusal-spot";
import { unexplained } from "@/app/form/verb-form";
import { reach } from "@/app/reach";
import { FieldError, fieldWiring } from "@/components/forms/field";
import { SubmitButton } from "@/components/forms/submit-button";
import { useTypedEarly } from "@/components/forms/use-typed-early";
import { writtenSince } from "@/components/forms/written-since";
import { toast } from "@/components/toast/toast";
import { KeyHint } from "@/components/ui/key-hint";
import { KEY_TARGETS } from "../../key-targets";
import type { Place } from "../../place";
import { noteAction } from "../message-actions";
import { MENTION_LIST, MentionList, mentionId } from "./mention-list";
import { sendByKey } from "./send-by-key";
import { useMentions } from "./use-mentions";

/** A note for colleagues; an `@` and the beginning of a name mentions one of them. */
export function NoteForm({ place }: { place: Place }) {
  const t = useTranslations("composer.editor");
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useTypedEarly(field, text, setText);
  const mentions = useMentions(field, setText);
  const spot = useRefusalSpot();
  const id = KEY_TARGETS.noteText;
  const [adding, draw] = useOptimistic<string | null, string>(null, (_before, note) => note);
  const [error, submit] = useActionState(async (_before: string | null, form: FormData) => {
    spot.show(null);
    const sent = String(form.get("text") ?? "").trim();
    draw(sent);
    const after = await reach(noteAction(place, null, form));
    if (after.ok) {
      setText((now) => writtenSince(sent, now.trimStart()));
      mentions.forget();
      toast({ text: t("noted") });
      return null;
    }
    spot.show(unexplained(after, form));
    return after.errors.find(({ field }) => field === "text")?.message ?? null;
  }, null);

  const chosen = mentions.choices[mentions.at];
  return (
    <form action={submit}>
      {adding && (
        <p className="mx-4 mt-3 border-l-2 border-warning-line pl-3 text-sm break-words whitespace-pre-wrap text-ink-soft">
          {adding}
        </p>
      )}
      <label htmlFor={id} className="sr-only">
        {t("noteText")}
      </label>
      <textarea
        {...fieldWiring(id, { hint: null, error })}
        ref={field}
        name="text"
        rows={4}
        value={text}
        placeholder={t("noteText")}
        aria-autocomplete="list"
        aria-controls={chosen && MENTION_LIST}
        aria-activedescendant={chosen && mentionId(chosen.id)}
        onChange={(event) => {
          setText(event.target.value);
          mentions.follow();
        }}
        onKeyDown={(event) => mentions.press(event) || sendByKey(event)}
        onBlur={mentions.leave}
        className="field-sizing-content block min-h-28 w-full resize-y bg-transparent px-4 py-2 text-base leading-relaxed placeholder:text-ink-soft focus-visible:-outline-offset-2 pointer-coarse:text-md"
      />
      {chosen && <MentionList choices={mentions.choices} at={mentions.at} take={mentions.take} />}
      {mentions.meant.map(({ id }) => (
        <input key={id} type="hidden" name="mentioned" value={id} />
      ))}
      <div className="flex flex-wrap items-center justify-between gap-2 px-3 pb-3">
        <span className="min-w-0 px-1">{error && <FieldError id={`${id}-error`}>{error}</FieldError>}</span>
        <SubmitButton variant="secondary">
          {t("addNote")}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="mod+enter" />
          </span>
        </SubmitButton>
      </div>
    </form>
  );
}
