import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/app/form/action-form";
import { FormText } from "@/app/form/form-text";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { listPolicyVersions } from "@/domain/people/create/list-policy-versions";
import { readRegions } from "../../../record-names/region-names";
import { ticketNumber } from "../../tickets/[number]/place";
import { ConsentInputs } from "../fields/consent-inputs";
import { FormSection } from "../fields/form-section";
import { RecordFieldInputs } from "../fields/record-field-inputs";
import { readOfferedRegions } from "../offered-regions";
import { addPersonAction } from "./actions";
import { MailingInputs } from "./mailing-inputs";
import { CHANNELS } from "./read-new-person";

/** Somebody who is not on record yet; `?ticket=` says for which ticket. */
export default async function NewPersonPage({
  searchParams,
}: {
  searchParams: Promise<{ ticket?: string | string[] }>;
}) {
  const { acting } = await requireStaff("person:create");
  const ticket = ticketNumber([(await searchParams).ticket].flat()[0] ?? "");
  const [t, regions, offered, versions] = await Promise.all([
    getTranslations("people"),
    readRegions(acting),
    readOfferedRegions(acting),
    listPolicyVersions(acting),
  ]);
  return (
    <ClientTexts of={["people.channel", "people.new.mailing"]}>
      <div className="max-w-4xl">
        <title>{t("new.title")}</title>
        <PageHeader
          title={t("new.title")}
          description={t("new.description")}
          breadcrumbs={[{ href: "/people", label: t("title") }]}
        />
        {ticket && <Callout className="mb-4">{t("new.forTicket", { number: String(ticket) })}</Callout>}
        <Card>
          <ActionForm action={addPersonAction.bind(null, ticket)} className="flex flex-col gap-5">
            <FormSection title={t("form.contacts")} hint={t("form.hints.contacts")}>
              <FormText name="phone" type="tel" label={t("form.phone")} autoComplete="off" />
              <FormText name="email" type="email" label={t("form.email")} autoComplete="off" />
            </FormSection>
            <RecordFieldInputs regions={regions} />
            <FormSection title={t("new.mailings")} hint={t("new.mailingsHint")}>
              <MailingInputs
                regions={offered.map(({ code, name }) => ({ value: code, label: name }))}
                channels={CHANNELS}
              />
              <ConsentInputs versions={versions} />
            </FormSection>
            <div className="flex flex-wrap gap-2 border-t border-line pt-4">
              <SubmitButton>{t("new.submit")}</SubmitButton>
              <LinkButton href={ticket ? `/tickets/${ticket}` : "/people"} prefetch={false}>
                {t("form.cancel")}
              </LinkButton>
            </div>
          </ActionForm>
        </Card>
      </div>
    </ClientTexts>
  );
}
