"use client";

import { useCallback, useState } from "react";
import { flushSync } from "react-dom";
import { cx } from "@/components/ui/cx";
import { KEY_TARGETS } from "../../key-targets";
import type { Place } from "../../place";
import { ComposerModes, type Mode } from "./composer-modes";
import type { SentColleague, SentDraft } from "./draft-requests";
import { NoteForm } from "./note-form";
import { ReplyForm, type ReplyFormProps } from "./reply-form";
import { StoppedNotice } from "./stopped-notice";
import { useDraft } from "./use-draft";
import type { WhyNoReply } from "./why-no-reply";

/**
 * Where staff write: a letter to the requester or a note for each other. Each keeps what was typed when the other is chosen; a letter
 * that can no longer be sent stays in sight, with a word on why.
 *
 * @param why the requester cannot be written to now, or null
 */
export function Composer({
  place,
  why,
  draft,
  colleagues: drawn,
  reply,
}: {
  place: Place;
  why: WhyNoReply | null;
  draft: SentDraft | null;
  colleagues: SentColleague[];
  reply: Omit<ReplyFormProps, "place" | "show" | "mayBeSent" | "letter">;
}) {
  const [chosen, choose] = useState<Mode>("reply");
  const letter = useDraft(place.number, draft, drawn);
  const { content, facts } = letter.shown;
  const hasLetter = content.text.trim() !== "" || content.subject.trim() !== "" || facts.files.length > 0;
  const isShut = why !== null && !hasLetter;
  const mode = isShut ? "note" : chosen;

  const showReply = useCallback(() => flushSync(() => choose("reply")), []);

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
        whyNoReply={isShut ? why.text : null}
        choose={(mode) => {
          // Drawn before the press is over: a key that follows is the field's.
          flushSync(() => choose(mode));
          document.getElementById(KEY_TARGETS[`${mode}Text`])?.focus();
        }}
      />
      {!isShut && (
        <div hidden={mode !== "reply"}>
          {why && <StoppedNotice why={why} place={place} store={letter.store} />}
          <ReplyForm place={place} show={showReply} letter={letter} mayBeSent={why === null} {...reply} />
        </div>
      )}
      <div hidden={mode !== "note"}>
        <NoteForm place={place} />
      </div>
    </div>
  );
}
