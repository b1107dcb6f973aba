"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { DraftKeeper, KeptStatus } from "./draft-keeper";

/** Says honestly what becomes of the typing when it is not simply kept. */
export function DraftNotice({ status, keeper }: { status: KeptStatus; keeper: DraftKeeper }) {
  const t = useTranslations("calls.desk");
  if (status === "away")
    return (
      <Callout tone="warning" live>
        {t("draftAway")}
      </Callout>
    );
  if (status !== "overtaken") return null;
  const actions = (
    <>
      <Button size="sm" onClick={keeper.takeTheirs}>
        {t("takeTheirs")}
      </Button>
      <Button size="sm" onClick={keeper.keepMine}>
        {t("keepMine")}
      </Button>
    </>
  );
  return (
    <Callout tone="warning" live title={t("draftElsewhere")} actions={actions}>
      {t("draftElsewhereHint")}
    </Callout>
  );
}
