"use client";

import { useTranslations } from "next-intl";
import type { DraftStatus, DraftStore } from "@/app/drafts/draft-store";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { Draft } from "./call";

/** Says honestly what becomes of the typing when it is not simply kept. */
export function DraftNotice({ status, store }: { status: DraftStatus; store: DraftStore<Draft> }) {
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
      <Button size="sm" onClick={store.takeTheirs}>
        {t("takeTheirs")}
      </Button>
      <Button size="sm" onClick={store.keepMine}>
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
