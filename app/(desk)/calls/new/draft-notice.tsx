"use client";

import type { DraftStatus, DraftStore } from "@/app/drafts/draft-store";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Draft } from "./call";
import type { CallTexts } from "./call-texts";

/** Says honestly what becomes of the typing when it is not simply kept. */
export function DraftNotice({
  texts,
  status,
  store,
}: {
  texts: CallTexts;
  status: DraftStatus;
  store: DraftStore<Draft>;
}) {
  if (status === "away")
    return (
      <Callout tone="warning" live>
        {texts.draftAway}
      </Callout>
    );
  if (status !== "overtaken") return null;
  const actions = (
    <>
      <Button size="sm" onClick={store.takeTheirs}>
        {texts.takeTheirs}
      </Button>
      <Button size="sm" onClick={store.keepMine}>
        {texts.keepMine}
      </Button>
    </>
  );
  return (
    <Callout tone="warning" live title={texts.draftElsewhere} actions={actions}>
      {texts.draftElsewhereHint}
    </Callout>
  );
}
