import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { type VerbAction, VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { SEND_BACK_REASONS } from "@/vocabulary/requests";

/** Sends a deletion back with a reason, which whoever put it forward is told. */
export function SendBackForm({ action }: { action: VerbAction }) {
  const t = useTranslations("ticket.request");
  return (
    <Flyout label={t("sendBack")} name={t("sendBack")} look={{ variant: "secondary" }}>
      <RefusalSpot>
        <VerbForm action={action} done={t("done.sendBack")} className="flex flex-col gap-3">
          <FormSelect
            name="reason"
            label={t("reason")}
            placeholder={t("chooseReason")}
            options={SEND_BACK_REASONS.map((reason) => ({ value: reason, label: t(`sentBack.reasons.${reason}`) }))}
          />
          <FormText name="note" label={t("sentBack.note")} maxLength={1000} />
          <SubmitButton variant="secondary" className="self-start">
            {t("sentBack.now")}
          </SubmitButton>
        </VerbForm>
      </RefusalSpot>
    </Flyout>
  );
}
