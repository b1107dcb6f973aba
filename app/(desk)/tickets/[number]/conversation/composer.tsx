"use client";

import { type KeyboardEvent, useActionState, useId, useRef, useState } from "react";
import type { FormState } from "@/app/form-state";
import { FieldError, fieldWiring } from "@/components/forms/field";
import { SubmitButton } from "@/components/forms/submit-button";
import { toast } from "@/components/toast/toast";
import { cx } from "@/components/ui/cx";
import { KeyHint } from "@/components/ui/key-hint";
import { useRefusalSpot } from "../form/refusal-spot";
import { unexplained, type VerbAction } from "../form/verb-form";
import { ComposerModes, type Mode } from "./composer-modes";

type Words = { text: string; send: string; done: string };

/**
 * Where staff write: a reply to the requester or a note for each other. What was typed survives a change of kind, a refusal and
 * the page being drawn anew; Ctrl or ⌘ with Enter sends it.
 *
 * @param whyNoReply why the requester cannot be written to now, or null
 */
export function Composer({
  actions,
  whyNoReply,
  labels,
}: {
  actions: Record<Mode, VerbAction>;
  whyNoReply: string | null;
  labels: Record<Mode, Words & { name: string }> & { kinds: string };
}) {
  const [chosen, setMode] = useState<Mode>("reply");
  const mode = whyNoReply ? "note" : chosen;
  const [text, setText] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const spot = useRefusalSpot();
  const { text: label, send, done } = labels[mode];

  const [error, submit] = useActionState(async (_before: string | null, form: FormData) => {
    spot.show(null);
    const after: FormState<unknown> = await actions[mode](null, form);
    if (after.ok) {
      setText("");
      toast({ text: done });
      return null;
    }
    spot.show(unexplained(after, form));
    return after.errors.find(({ field }) => field === "text")?.message ?? null;
  }, null);

  const choose = (mode: Mode) => {
    setMode(mode);
    field.current?.focus();
  };
  const sendByKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
    if (event.key === "Escape") event.currentTarget.blur();
  };

  return (
    <form
      action={submit}
      className={cx(
        "overflow-clip rounded-lg border bg-surface shadow-card",
        mode === "note" ? "border-warning-line" : "border-line-strong",
      )}
    >
      <ComposerModes
        label={labels.kinds}
        mode={mode}
        names={{ reply: labels.reply.name, note: labels.note.name }}
        whyNoReply={whyNoReply}
        choose={choose}
      />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        ref={field}
        {...fieldWiring(id, { hint: null, error })}
        name="text"
        rows={4}
        value={text}
        placeholder={label}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={sendByKey}
        className="field-sizing-content block min-h-28 w-full resize-y bg-transparent px-4 py-2 text-base leading-relaxed placeholder:text-ink-soft focus-visible:-outline-offset-2 pointer-coarse:text-md"
      />
      <div className="flex flex-wrap items-center justify-between gap-2 px-3 pb-3">
        <span className="min-w-0 px-1">{error && <FieldError id={`${id}-error`}>{error}</FieldError>}</span>
        <SubmitButton variant={mode === "reply" && text.trim() ? "primary" : "secondary"}>
          {send}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="mod+enter" />
          </span>
        </SubmitButton>
      </div>
    </form>
  );
}
