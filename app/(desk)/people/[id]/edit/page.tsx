import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { readRegions } from "../../../tickets/region-names";
import { RecordFieldInputs } from "../../fields/record-field-inputs";
import { nameOf } from "../../name-of";
import { readRecord } from "../read-record";
import { editPersonAction } from "./actions";
import { readClashTexts } from "./clash-texts";
import { ContactInputs } from "./contact-inputs";
import { baseOf } from "./draft";
import { EditForm } from "./edit-form";
import { ProofChoice } from "./proof-choice";

/** The record of a person as a form. */
export default async function EditPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { acting } = await requireStaff("person:edit");
  const { id } = await params;
  const person = await readRecord(acting, id);
  if (person.erasedAt) redirect(`/people/${id}`);
  const [t, regions] = await Promise.all([getTranslations("people"), readRegions(acting)]);
  const base = baseOf(person);
  return (
    <div className="max-w-4xl">
      <title>{t("edit.title")}</title>
      <PageHeader
        title={t("edit.title")}
        breadcrumbs={[
          { href: "/people", label: t("title") },
          { href: `/people/${id}`, label: nameOf(person) ?? t("nameless") },
        ]}
      />
      <Card>
        <EditForm
          base={base}
          action={editPersonAction.bind(null, id)}
          done={t("edit.done")}
          then={`/people/${id}`}
          clashTexts={await readClashTexts(regions)}
        >
          <ContactInputs person={person} />
          <RecordFieldInputs texts={base.texts} regions={regions} />
          <div className="border-t border-line pt-5">
            <ProofChoice />
          </div>
          <div className="flex flex-wrap gap-2 border-t border-line pt-4">
            <SubmitButton>{t("edit.submit")}</SubmitButton>
            <LinkButton href={`/people/${id}`} prefetch={false}>
              {t("form.cancel")}
            </LinkButton>
          </div>
        </EditForm>
      </Card>
    </div>
  );
}
