import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { Icon } from "@/components/icons/icon";
import { FilterLinks } from "@/components/tables/filter-links";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { SectionHeader } from "@/components/ui/section-header";
import { readTriageReport } from "@/domain/reports/triage";
import { MailTabs } from "../mail-tabs";
import { CorrectionTable } from "./correction-table";
import { RuleTable } from "./rule-table";
import { TriageFigures } from "./triage-figures";
import { PERIODS, readTriageView, triageHref } from "./triage-view";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("triage.report");
  return { title: t("title") };
}

/** Where triage was right and where staff set it right, by rule. */
export default async function TriagePage({ searchParams }: Props) {
  const { acting } = await requireStaff("mail:read");
  const view = readTriageView(await searchParams);
  const [t, report] = await Promise.all([getTranslations("triage.report"), readTriageReport(acting, view)]);

  return (
    <>
      <PageHeader
        title={t("title")}
        description={t("description")}
        actions={
          <LinkButton href={`/mail/triage/csv?days=${view.days}`} prefetch={false}>
            <Icon name="download" size={15} />
            {t("download")}
          </LinkButton>
        }
      />
      <MailTabs acting={acting} current="triage" />
      <div className="mb-4">
        <FilterLinks
          label={t("period")}
          choices={PERIODS.map((days) => ({
            href: triageHref(view, { days }),
            label: t("days", { days }),
            current: days === view.days,
          }))}
        />
      </div>
      <TriageFigures report={report} />
      <SectionHeader title={t("byRule")} description={t("byRuleDescription")} />
      <Card flush>
        {report.rules.length > 0 ? (
          <RuleTable rules={report.rules} view={view} />
        ) : (
          <EmptyState icon="spark" title={t("nothing")} />
        )}
      </Card>
      <div className="mt-6">
        <SectionHeader
          id="corrections"
          title={view.rule ? t("correctionsOf", { rule: view.rule }) : t("corrections")}
          actions={
            view.rule && (
              <LinkButton size="sm" href={triageHref(view, { rule: undefined })}>
                {t("allRules")}
              </LinkButton>
            )
          }
        />
      </div>
      <Card flush>
        {report.corrections.length > 0 ? (
          <CorrectionTable corrections={report.corrections} />
        ) : (
          <EmptyState icon="done" title={t("noCorrections")} />
        )}
      </Card>
    </>
  );
}
