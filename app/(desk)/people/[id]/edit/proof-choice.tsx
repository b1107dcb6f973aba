import { useTranslations } from "next-intl";
import { FormChoices } from "@/app/form/form-choices";

/** How the requester was known to be the person: an edit needs it (policy 6.1). */
export function ProofChoice() {
  const t = useTranslations("people.edit");
  return (
    <FormChoices
      name="assurance"
      legend={t("proof")}
      defaultValue=""
      choices={[
        { value: "contact", label: t("proofContact"), hint: t("proofContactHint") },
        { value: "facts", label: t("proofFacts"), hint: t("proofFactsHint") },
      ]}
    />
  );
}
