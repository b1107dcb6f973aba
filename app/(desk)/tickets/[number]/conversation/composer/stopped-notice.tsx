"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { VerbForm } from "@/app/form/verb-form";
import { reach } from "@/app/reach";
import { SubmitButton } from "@/components/forms/submit-button";
import { useGo } from "@/components/network/use-go";
import { copyText } from "@/components/toast/copy-text";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { reopenAction } from "../../header/header-actions";
import type { Place } from "../../place";
import { undismissAction } from "../../relations/relation-actions";
import { moveDraftAction } from "./draft-actions";
import type { ReplyDraft } from "./reply-draft";
import type { WhyNoReply } from "./why-no-reply";

/** What became of the ticket while a letter was being written, and what can be done with the letter, which stays. */
export function StoppedNotice({ why, place, store }: { why: WhyNoReply; place: Place; store: ReplyDraft }) {
  const t = useTranslations("composer.stopped");
  const { kind, act, into } = why;
  const copy = () => {
    const { subject, text } = store.get().content;
    const whole = [subject.trim(), text].filter(Boolean).join("\n\n");
    return copyText(whole, { copied: t("copied"), failed: t("notCopied") });
  };
  return (
    <Callout
      tone="warning"
      live
      className="m-3"
      title={act ?? undefined}
      actions={
        <>
          {kind === "resolved" && (
            <VerbForm action={reopenAction.bind(null, place)} done={t("reopened")}>
              <SubmitButton size="sm">{t("reopen")}</SubmitButton>
            </VerbForm>
          )}
          {kind === "dismissed" && (
            <VerbForm action={undismissAction.bind(null, place)} done={t("reopened")}>
              <SubmitButton size="sm">{t("undismiss")}</SubmitButton>
            </VerbForm>
          )}
          {into !== null && <MoveDraft into={into} place={place} store={store} />}
          <Button size="sm" onClick={copy}>
            {t("copy")}
          </Button>
        </>
      }
    >
      {t(`kept.${kind}`, { into: String(into) })}
    </Callout>
  );
}

function MoveDraft({ into, place, store }: { into: number; place: Place; store: ReplyDraft }) {
  const t = useTranslations("composer.stopped");
  const go = useGo();
  const [moving, start] = useTransition();
  const move = () =>
    start(async () => {
      const version = await store.settle();
      if (version === null) return;
      const after = await reach(moveDraftAction(place, version));
      if (after.ok) go(`/tickets/${after.value.to}`);
      else toast({ text: after.message, tone: "danger" });
    });
  return (
    <Button size="sm" variant="primary" aria-busy={moving} onClick={() => moving || move()}>
      {t("move", { into: String(into) })}
    </Button>
  );
}
