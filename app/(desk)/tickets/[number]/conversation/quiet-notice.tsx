import { useTranslations } from "next-intl";
import { VerbForm } from "@/app/form/verb-form";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import type { Screen } from "../read-screen";
import { undismissAction } from "../relations/relation-actions";
import { bringToMainAction, dismissQuietAction, returnToQuietAction } from "./quiet-actions";

/** Says that the mail probably asks nothing, and asks for the word of somebody who has read it. */
export function QuietNotice({ screen: { ticket, place } }: { screen: Screen }) {
  const t = useTranslations("ticket.quiet");
  if (!ticket.quietAs || ticket.status === "resolved") return null;
  const undo = { label: t("undo"), done: t("undone") };
  return (
    <Callout
      title={t("title", { as: ticket.quietAs })}
      actions={
        <>
          <VerbForm
            action={dismissQuietAction.bind(null, place)}
            done={t("dismissed")}
            undo={{ ...undo, action: undismissAction.bind(null, place) }}
          >
            <SubmitButton size="sm" variant="secondary">
              {t("dismiss")}
            </SubmitButton>
          </VerbForm>
          <VerbForm
            action={bringToMainAction.bind(null, place)}
            done={t("broughtToMain")}
            undo={{ ...undo, action: returnToQuietAction.bind(null, place) }}
          >
            <SubmitButton size="sm" variant="secondary">
              {t("bringToMain")}
            </SubmitButton>
          </VerbForm>
        </>
      }
    >
      {t("next")}
    </Callout>
  );
}
