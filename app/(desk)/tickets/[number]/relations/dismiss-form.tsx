import { useTranslations } from "next-intl";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { KeyHint } from "@/components/ui/key-hint";
import { DISMISSALS } from "@/vocabulary/tickets";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { dismissAction, undismissAction } from "./relation-actions";

/** Ends a ticket that is no request: one press says what it is instead, and nobody is told. */
export function DismissForm({ place }: { place: Place }) {
  const t = useTranslations("merge.dismiss");
  return (
    <Flyout
      id={KEY_TARGETS.dismiss}
      name={t("open")}
      label={
        <>
          {t("open")}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="d" />
          </span>
        </>
      }
    >
      <RefusalSpot>
        <p className="mb-2 text-sm text-ink-soft">{t("hint")}</p>
        <div className="flex flex-wrap gap-2">
          {DISMISSALS.map((as) => (
            <VerbForm
              key={as}
              action={dismissAction.bind(null, place, as)}
              done={t("done", { as: t(`as.${as}`) })}
              undo={{ label: t("undo"), done: t("undone"), action: undismissAction.bind(null, place) }}
            >
              <SubmitButton variant="secondary" size="sm">
                {t(`as.${as}`)}
              </SubmitButton>
            </VerbForm>
          ))}
        </div>
      </RefusalSpot>
    </Flyout>
  );
}
