import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { ActionForm } from "@/app/form/action-form";
import { FormCheck } from "@/app/form/form-check";
import { readRegionNames } from "@/app/record-names/region-names";
import { refusalText } from "@/app/refusal-text";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import type { Acting } from "@/domain/acting";
import { type MergePlan, planMerge } from "@/domain/people/merge/plan-merge";
import { personMergeTarget } from "@/domain/people/merge-target";
import { nameOf } from "@/domain/people/name-of";
import { Refusal } from "@/domain/refusal";
import { mergeAction } from "./actions";
import { FieldChoices } from "./field-choices";
import { PlanWords } from "./plan-words";

/** Two records of one person, field by field, and exactly what a merge will do. */
export default async function MergePage({ params }: { params: Promise<{ id: string; other: string }> }) {
  const { acting } = await requireStaff("person:merge");
  const { id, other } = await params;
  if (![id, other].every((one) => z.uuid().safeParse(one).success)) notFound();
  const [t, people, regionName, plan] = await Promise.all([
    getTranslations("record.merge"),
    getTranslations("people"),
    readRegionNames(acting),
    readPlan(acting, other, id),
  ]);
  const header = (
    <PageHeader
      title={t("title")}
      breadcrumbs={[
        { href: "/people", label: people("title") },
        { href: `/people/${id}`, label: "refused" in plan ? t("record") : (nameOf(plan.target) ?? people("nameless")) },
      ]}
      actions={
        <LinkButton href={`/people/${other}/merge/${id}`} prefetch={false} replace>
          {t("swap")}
        </LinkButton>
      }
    />
  );
  if ("refused" in plan) {
    return (
      <div className="max-w-4xl">
        {header}
        <Callout tone="warning">{plan.refused}</Callout>
      </div>
    );
  }
  return (
    <div className="max-w-4xl">
      <title>{t("title")}</title>
      {header}
      <ActionForm action={mergeAction.bind(null, id, other)}>
        <input type="hidden" name="keptVersion" value={plan.target.version} />
        <input type="hidden" name="goneVersion" value={plan.source.version} />
        <Card flush>
          <FieldChoices plan={plan} regionName={regionName} />
        </Card>
        <Card className="mt-4">
          <PlanWords plan={plan} regionName={regionName} />
          <div className="mt-4 flex flex-col gap-4 border-t border-line pt-4">
            <FormCheck name="understood" label={t("understood")} />
            <div className="flex flex-wrap gap-2">
              <SubmitButton variant="danger">{t("submit")}</SubmitButton>
              <LinkButton href={`/people/${id}`} prefetch={false}>
                {people("form.cancel")}
              </LinkButton>
            </div>
          </div>
        </Card>
      </ActionForm>
    </div>
  );
}

/** One that is merged already leads to the record that goes on, one that is gone is a 404; another refusal is told. */
async function readPlan(acting: Acting, from: string, into: string): Promise<MergePlan | { refused: string }> {
  try {
    return await planMerge(acting, from, into);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
    if (thrown.code === "not_found" && (await personMergeTarget(acting, from)) === into) redirect(`/people/${into}`);
    if (thrown.code !== "erasure_pending") notFound();
    return { refused: (await refusalText(thrown)).message };
  }
}
