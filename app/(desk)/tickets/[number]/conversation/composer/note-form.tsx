"use client";

import { useActionState, useState } from "react";
import { FieldError, fieldWiring } from "@/components/forms/field";
import { SubmitButton } from "@/components/forms/submit-button";
import { toast } from "@/components/toast/toast";
import { KeyHint } from "@/components/ui/key-hint";
import { useRefusalSpot } from "../../form/refusal-spot";
import { unexplained } from "../../form/verb-form";
import { KEY_TARGETS } from "../../key-targets";
import type { Place } from "../../place";
import { noteAction } from "../message-actions";
import { sendByKey } from "./send-by-key";

/** A note for colleagues. */
export function NoteForm({ place, label, add, done }: { place: Place; label: string; add: string; done: string }) {
  const [text, setText] = useState("");
  const spot = useRefusalSpot();
  const id = KEY_TARGETS.noteText;
  const [error, submit] = useActionState(async (_before: string | null, form: FormData) => {
    spot.show(null);
    const after = await noteAction(place, null, form);
    if (after.ok) {
      setText("");
      toast({ text: done });
      return null;
    }
    spot.show(unexplained(after, form));
    return after.errors.find(({ field }) => field === "text")?.message ?? null;
  }, null);

  return (
    <form action={submit}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
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
        <SubmitButton variant="secondary">
          {add}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="mod+enter" />
          </span>
        </SubmitButton>
      </div>
    </form>
  );
}
