"use client";

import { useTranslations } from "next-intl";
import { Choice } from "@/components/forms/choice";
import { Fieldset } from "@/components/forms/fieldset";
import { Glyph } from "@/components/icons/glyph";
import type { Assurance } from "@/vocabulary/requests";

/**
 * How the requester was known to be the person: asked only where proof is needed and the way the ticket came gave none.
 *
 * @param known what the ticket itself shows
 * @param proven the words that say by which identity check it is proven, if by one
 */
export function AssuranceChoice({
  needed,
  known,
  proven,
}: {
  needed: boolean;
  known: Assurance;
  proven: string | null;
}) {
  const t = useTranslations("ticket.request.assurance");
  if (!needed) return null;
  if (known !== "claimed" || proven) {
    return (
      <p className="flex items-start gap-2 text-sm text-success-ink">
        <Glyph path="M20 6 9 17l-5-5" size={14} className="mt-0.75" />
        {known === "claimed" ? proven : t(known === "contact" ? "knownContact" : "knownFacts")}
      </p>
    );
  }
  return (
    <Fieldset legend={t("question")}>
      <Choice type="radio" name="assurance" value="contact" label={t("contact")} hint={t("contactHint")} />
      <Choice type="radio" name="assurance" value="facts" label={t("facts")} hint={t("factsHint")} />
    </Fieldset>
  );
}
