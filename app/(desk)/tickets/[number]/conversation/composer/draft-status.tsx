"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { formatInstant } from "@/components/ui/format-instant";
import type { DraftKeeper, Held } from "./draft-keeper";
import type { ReplyLabels } from "./reply-labels";

/** Whether what was typed is safe. */
export function DraftStatus({
  held: { status, savedAt },
  labels,
  reader,
}: {
  held: Held;
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
export function DraftConflict({ keeper, labels }: { keeper: DraftKeeper; labels: ReplyLabels }) {
  return (
    <Callout
      tone="warning"
      live
      className="m-3"
      actions={
        <>
          <Button size="sm" onClick={() => keeper.keepMine()}>
            {labels.keepMine}
          </Button>
          <Button size="sm" onClick={() => keeper.takeTheirs()}>
            {labels.takeTheirs}
          </Button>
        </>
      }
    >
      {labels.overtaken}
    </Callout>
  );
}
