"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { formatInstant } from "@/components/ui/format-instant";
import type { ReplyDraft, ShownReply } from "./reply-draft";
import type { ReplyLabels } from "./reply-labels";

/** Whether what was typed is safe. */
export function DraftStatus({
  shown: {
    status,
    facts: { savedAt },
  },
  labels,
  reader,
}: {
  shown: ShownReply;
  labels: ReplyLabels;
  reader: { locale: string; timeZone: string };
}) {
  const words = {
    none: "",
    unsaved: labels.unsaved,
    saved: savedAt ? labels.saved.replace("{time}", formatInstant(savedAt, "time", reader)) : "",
    away: labels.away,
    overtaken: "",
  }[status];
  return (
    <span role="status" className={`text-sm ${status === "away" ? "text-danger-ink" : "text-muted"}`}>
      {words}
    </span>
  );
}

/** Another window of the same author changed the draft: one of the two goes on. */
export function DraftConflict({ store, labels }: { store: ReplyDraft; labels: ReplyLabels }) {
  return (
    <Callout
      tone="warning"
      live
      className="m-3"
      actions={
        <>
          <Button size="sm" onClick={store.keepMine}>
            {labels.keepMine}
          </Button>
          <Button size="sm" onClick={store.takeTheirs}>
            {labels.takeTheirs}
          </Button>
        </>
      }
    >
      {labels.overtaken}
    </Callout>
  );
}
