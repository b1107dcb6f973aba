"use client";

import { useTranslations } from "next-intl";
import { use } from "react";
import { FormContext } from "@/app/form/form-context";
import { FormSelect } from "@/app/form/form-select";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";

/** In which region a new person is mailed, and by what. What was chosen stays when the form is refused. */
export function MailingInputs({
  regions,
  channels,
}: {
  regions: { value: string; label: string }[];
  channels: readonly ("email" | "sms" | "phone")[];
}) {
  const t = useTranslations("people.new.mailing");
  const channelName = useTranslations("people.channel");
  const typed = use(FormContext)?.values;
  return (
    <>
      <FormSelect name="mailingRegion" label={t("region")} placeholder={t("none")} options={regions} />
      <Fieldset legend={t("channels")}>
        <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-2">
          {channels.map((value) => {
            const checked = typed ? `by-${value}` in typed : value === "email";
            return (
              <Choice
                key={`${value} ${checked}`}
                name={`by-${value}`}
                label={channelName(value)}
                defaultChecked={checked}
              />
            );
          })}
        </div>
      </Fieldset>
    </>
  );
}
