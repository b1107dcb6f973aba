"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { formatInstant } from "@/components/ui/format-instant";
import type { ReplyDraft, ShownReply } from "./reply-draft";

/** Whether what was typed is safe. */
export function DraftStatus({
  shown: {
    status,
    facts: { savedAt },
  },
  reader,
}: {
  shown: ShownReply;
  reader: { locale: string; timeZone: string };
}) {
  const t = useTranslations("composer.editor");
  const words = {
    none: "",
    unsaved: t("unsaved"),
    saved: savedAt ? t("saved", { time: formatInstant(savedAt, "time", reader) }) : "",
    away: t("away"),
    overtaken: "",
  }[status];
  return (
    <span role="status" className={`text-sm ${status === "away" ? "text-danger-ink" : "text-muted"}`}>
      {words}
    </span>
  );
}

/** Another window of the same author changed the draft: one of the two goes on. */
export function DraftConflict({ store }: { store: ReplyDraft }) {
  const t = useTranslations("composer.editor");
  return (
    <Callout
      tone="warning"
      live
      className="m-3"
      actions={
        <>
          <Button size="sm" onClick={store.keepMine}>
            {t("keepMine")}
          </Button>
          <Button size="sm" onClick={store.takeTheirs}>
            {t("takeTheirs")}
          </Button>
        </>
      }
    >
      {t("overtaken")}
    </Callout>
  );
}
