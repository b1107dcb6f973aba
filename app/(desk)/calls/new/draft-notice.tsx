"use client";

import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { CallTexts } from "./call-texts";
import type { DraftKeeper, KeptStatus } from "./draft-keeper";

/** Says honestly what becomes of the typing when it is not simply kept. */
export function DraftNotice({ texts, status, keeper }: { texts: CallTexts; status: KeptStatus; keeper: DraftKeeper }) {
  if (status === "away")
    return (
      <Callout tone="warning" live>
        {texts.draftAway}
      </Callout>
    );
  if (status !== "overtaken") return null;
  const actions = (
    <>
      <Button size="sm" onClick={keeper.takeTheirs}>
        {texts.takeTheirs}
      </Button>
      <Button size="sm" onClick={keeper.keepMine}>
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
