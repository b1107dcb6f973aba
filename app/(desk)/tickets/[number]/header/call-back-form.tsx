import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { Time } from "@/components/ui/time";
import type { CallBack } from "@/domain/tickets/call-backs/call-back";
import { CALL_BACK_DROPS } from "@/vocabulary/call-backs";
import { KEY_TARGETS } from "../key-targets";
import type { Place } from "../place";
import { calledBackAction, dropCallBackAction, promiseCallBackAction, undoCallBackAction } from "./call-back-actions";

/** The call that is owed, and what can become of it: made, dropped, or made at another time or by somebody else. */
export function CallBackForm({
  place,
  callBack,
  colleagues,
}: {
  place: Place;
  callBack: CallBack;
  colleagues: { id: string; name: string }[];
}) {
  const t = useTranslations("ticket.header.callBack");
  const { id, at, by, due } = callBack;
  const undo = { label: t("undo"), done: t("undone"), action: undoCallBackAction.bind(null, place, id) };
  return (
    <Flyout
      id={KEY_TARGETS.callBack}
      name={t("name")}
      look={{ variant: "secondary", size: "sm" }}
      label={
        <span className={due ? "text-danger-ink" : "text-info-ink"}>
          <Icon name="phone" size={14} className="mr-1.5 inline align-[-2px]" />
          {t.rich(due ? "due" : "open", { time: () => <Time at={at} /> })} · {t("by", { name: by.name })}
        </span>
      }
    >
      <RefusalSpot className="grid max-w-xl gap-4">
        <VerbForm action={calledBackAction.bind(null, place, id)} done={t("isDone")} undo={undo} className="grid gap-2">
          <FormText name="text" label={t("note")} hint={t("noteHint")} required />
          <SubmitButton className="justify-self-start">{t("done")}</SubmitButton>
        </VerbForm>
        <fieldset>
          <legend className="mb-1.5 text-sm font-medium">{t("drop")}</legend>
          <div className="flex flex-wrap gap-2">
            {CALL_BACK_DROPS.map((reason) => (
              <VerbForm
                key={reason}
                action={dropCallBackAction.bind(null, place, id, reason)}
                done={t("isDropped")}
                undo={undo}
              >
                <SubmitButton variant="secondary" size="sm">
                  {t(`reasons.${reason}`)}
                </SubmitButton>
              </VerbForm>
            ))}
          </div>
        </fieldset>
        <VerbForm
          action={promiseCallBackAction.bind(null, place)}
          done={t("promised")}
          className="flex flex-wrap items-end gap-3"
        >
          <FormText name="callBackAt" type="datetime-local" label={t("another")} required className="w-56" />
          <FormSelect
            name="callBackBy"
            label={t("who")}
            defaultValue={by.id}
            options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
            className="w-48 max-w-full"
          />
          <SubmitButton variant="secondary">{t("promise")}</SubmitButton>
        </VerbForm>
      </RefusalSpot>
    </Flyout>
  );
}
