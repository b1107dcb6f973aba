"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";

/** How the requester is known to be the person: an edit needs it (policy 6.1). */
export function ProofFields({ missing }: { missing: boolean }) {
  const t = useTranslations("record.inPlace");
  return (
    <div className="rounded-md border border-line bg-sunken p-3">
      <Fieldset legend={t("proof.legend")} error={missing ? t("proof.needed") : undefined}>
        <Choice type="radio" name="proof" value="contact" label={t("proof.contact")} hint={t("proof.contactHint")} />
        <Choice type="radio" name="proof" value="facts" label={t("proof.facts")} hint={t("proof.factsHint")} />
      </Fieldset>
    </div>
  );
}
