import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { KeyHint } from "@/components/ui/key-hint";
import { TAKE_OVER_REASONS } from "@/domain/tickets/assignment/take-over";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { takeOverAction } from "./header-actions";

/** Takes the ticket from the colleague who has it; the reason goes to the history, and to them. The key of claiming opens it. */
export function TakeOverForm({ place, assignee }: { place: Place; assignee: { id: string; name: string } }) {
  const t = useTranslations("together.takeOver");
  return (
    <Flyout
      id={KEY_TARGETS.claim}
      name={t("open")}
      label={
        <>
          {t("open")}
          <span aria-hidden className="pointer-coarse:hidden">
            <KeyHint keys="c" />
          </span>
        </>
      }
    >
      <RefusalSpot>
        <VerbForm action={takeOverAction.bind(null, place)} done={t("done")} className="flex max-w-xl flex-col gap-3">
          <input type="hidden" name="from" value={assignee.id} />
          <FormSelect
            name="reason"
            label={t("reason")}
            placeholder={t("choose")}
            options={TAKE_OVER_REASONS.map((reason) => ({ value: reason, label: t(`reasons.${reason}`) }))}
          />
          <FormText name="note" label={t("note")} optional={t("optional")} />
          <SubmitButton variant="secondary" className="self-start">
            {t("now", { name: assignee.name })}
          </SubmitButton>
        </VerbForm>
      </RefusalSpot>
    </Flyout>
  );
}
