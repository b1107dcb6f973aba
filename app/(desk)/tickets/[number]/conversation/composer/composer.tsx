"use client";

import { useCallback, useState } from "react";
import { cx } from "@/components/ui/cx";
import { KEY_TARGETS } from "../../key-targets";
import type { Place } from "../../place";
import { ComposerModes, type Mode } from "./composer-modes";
import { NoteForm } from "./note-form";
import { ReplyForm, type ReplyFormProps } from "./reply-form";

/**
 * Where staff write: a letter to the requester or a note for each other. Each keeps what was typed when the other is chosen.
 *
 * @param whyNoReply why the requester cannot be written to now, or null
 */
export function Composer({
  place,
  whyNoReply,
  reply,
}: {
  place: Place;
  whyNoReply: string | null;
  reply: Omit<ReplyFormProps, "place" | "show">;
}) {
  const [chosen, choose] = useState<Mode>("reply");
  const mode = whyNoReply ? "note" : chosen;

  const showReply = useCallback(() => choose("reply"), []);

  return (
    <div
      data-keep-clear
      className={cx(
        "overflow-clip rounded-lg border bg-surface shadow-card",
        mode === "note" ? "border-warning-line" : "border-line-strong",
      )}
    >
      <ComposerModes
        mode={mode}
        whyNoReply={whyNoReply}
        choose={(mode) => {
          choose(mode);
          // The field is drawn by the time the browser gets to it.
          requestAnimationFrame(() => document.getElementById(KEY_TARGETS[`${mode}Text`])?.focus());
        }}
      />
      {!whyNoReply && (
        <div hidden={mode !== "reply"}>
          <ReplyForm place={place} show={showReply} {...reply} />
        </div>
      )}
      <div hidden={mode !== "note"}>
        <NoteForm place={place} />
      </div>
    </div>
  );
}
