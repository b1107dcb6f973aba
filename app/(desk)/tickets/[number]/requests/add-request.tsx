import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { FormText } from "@/app/form/form-text";
import { RefusalSpot } from "@/app/form/refusal-spot";
import { VerbForm } from "@/app/form/verb-form";
import { useFieldOptions } from "@/app/record-names/field-names";
import { Flyout } from "@/components/flyout/flyout";
import { SubmitButton } from "@/components/forms/submit-button";
import { Icon } from "@/components/icons/icon";
import { REQUEST_TYPES } from "@/vocabulary/requests";
import type { Screen } from "../read-screen";
import { addRequestAction } from "./request-actions";
import { RequestKind } from "./request-kind";

/** Adds a line that the machine did not read, or that the requester asks beside. */
export function AddRequest({ screen }: { screen: Screen }) {
  const t = useTranslations("ticket.request");
  const types = useTranslations("ui.requestType");
  const fields = useFieldOptions();
  const form = (
    <VerbForm action={addRequestAction.bind(null, screen.place)} done={t("done.add")} className="flex flex-col gap-3">
      <RequestKind
        label={t("type")}
        options={REQUEST_TYPES.map((type) => ({ value: type, label: types(type) }))}
        region={
          <FormSelect
            name="region"
            label={t("region")}
            placeholder={t("everywhere")}
            defaultValue={screen.person?.region ?? ""}
            options={screen.regions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        }
        change={
          <div className="grid gap-2 sm:grid-cols-2">
            <FormSelect name="field" label={t("field")} placeholder={t("chooseField")} options={fields} />
            <FormText name="value" label={t("newValue")} autoComplete="off" />
          </div>
        }
      />
      <div>
        <SubmitButton variant="secondary">{t("addNow")}</SubmitButton>
      </div>
    </VerbForm>
  );
  if (screen.ticket.requests.length === 0)
    return <div className="w-full rounded-md border border-line bg-sunken p-3">{form}</div>;
  return (
    <Flyout
      key={screen.ticket.requests.length}
      look={{ variant: "ghost", size: "sm" }}
      name={t("add")}
      label={
        <>
          <Icon name="plus" size={14} />
          {t("add")}
        </>
      }
    >
      <RefusalSpot>{form}</RefusalSpot>
    </Flyout>
  );
}
