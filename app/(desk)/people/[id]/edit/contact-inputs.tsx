import { useTranslations } from "next-intl";
import { FormText } from "@/app/form/form-text";
import type { PersonRecord } from "@/domain/people/read";
import { FormSection } from "../../fields/form-section";

/** New contacts in place of those of record, which stay masked. */
export function ContactInputs({ person }: { person: PersonRecord }) {
  const t = useTranslations("people");
  const hint = (kind: "email" | "phone") => {
    const held = person.contacts.filter((contact) => contact.kind === kind).map(({ masked }) => masked);
    return held.length > 0 ? t("edit.held", { held: held.join(", ") }) : t("edit.noneHeld");
  };
  return (
    <FormSection title={t("form.contacts")} hint={t("edit.contactsHint")}>
      <FormText name="phone" type="tel" label={t("edit.newPhone")} hint={hint("phone")} autoComplete="off" />
      <FormText name="email" type="email" label={t("edit.newEmail")} hint={hint("email")} autoComplete="off" />
    </FormSection>
  );
}
