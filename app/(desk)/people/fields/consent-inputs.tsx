import { useTranslations } from "next-intl";
import { FormSelect } from "@/app/form/form-select";
import { EVIDENCES } from "./read-consent";

/** Which policy was agreed to, and how; nothing while no policy is published. */
export function ConsentInputs({ versions }: { versions: string[] }) {
  const t = useTranslations("people.consent");
  if (versions.length === 0) return null;
  return (
    <>
      <FormSelect
        name="consent"
        label={t("version")}
        placeholder={t("none")}
        options={versions.map((version) => ({ value: version, label: version }))}
      />
      <FormSelect
        name="evidence"
        label={t("evidence")}
        placeholder={t("chooseEvidence")}
        options={EVIDENCES.map((value) => ({ value, label: t(`evidences.${value}`) }))}
      />
    </>
  );
}
