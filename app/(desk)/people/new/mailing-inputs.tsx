"use client";

import { use } from "react";
import { FormContext } from "@/app/form/form-context";
import { FormSelect } from "@/app/form/form-select";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";

type Labels = Record<"region" | "none" | "channels", string>;

/** In which region a new person is mailed, and by what. What was chosen stays when the form is refused. */
export function MailingInputs({
  labels,
  regions,
  channels,
}: {
  labels: Labels;
  regions: { value: string; label: string }[];
  channels: { value: string; label: string }[];
}) {
  const typed = use(FormContext)?.values;
  return (
    <>
      <FormSelect name="mailingRegion" label={labels.region} placeholder={labels.none} options={regions} />
      <Fieldset legend={labels.channels}>
        <div className="flex min-h-8 flex-wrap items-center gap-x-5 gap-y-2">
          {channels.map(({ value, label }) => {
            const checked = typed ? `by-${value}` in typed : value === "email";
            return <Choice key={`${value} ${checked}`} name={`by-${value}`} label={label} defaultChecked={checked} />;
          })}
        </div>
      </Fieldset>
    </>
  );
}
