"use client";

import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";

/** In which region a new person is mailed, and by what. */
export function MailingInputs({
  regions,
  channels,
}: {
  regions: { value: string; label: string }[];
  channels: readonly ("email" | "sms" | "phone")[];
}) {
  const t = useTranslations("people.new.mailing");
  const channelName = useTranslations("people.channel");
  return (
    <>
      <FormSelect name="mailingRegion" label={t("region")} placeholder={t("none")} options={regions} />
      <Fieldset legend={t("channels")}>
        <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-2">
          {channels.map((value) => (
            <Choice key={value} name={`by-${value}`} label={channelName(value)} defaultChecked={value === "email"} />
          ))}
        </div>
      </Fieldset>
    </>
  );
}
