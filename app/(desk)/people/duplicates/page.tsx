import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RefreshOnEvents } from "@/app/live/refresh-on-events";
import { requireStaff } from "@/app/session";
import { SubmitButton } from "@/components/forms/submit-button";
import { PeoplePages } from "@/components/person/people-pages";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import type { Acting } from "@/domain/acting";
import { listDuplicates } from "@/domain/people/duplicates/list";
import { may } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { VerbForm } from "../../../form/verb-form";
import { readRegionNames } from "../../../record-names/region-names";
import { sweepAction } from "./actions";
import { PairCard } from "./pair-card";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

/** Records that look like one person's: what colleagues proposed first, then the likeliest. */
export default async function DuplicatesPage({ searchParams }: Props) {
  const { acting } = await requireStaff("person:read");
  const cursor = [(await searchParams).cursor].flat()[0] ?? null;
  const [t, people, regionName, { items, nextCursor }] = await Promise.all([
    getTranslations("record.duplicates"),
    getTranslations("people"),
    readRegionNames(acting),
    readPage(acting, cursor),
  ]);
  const mayMerge = may(acting.actor, "person:merge");
  return (
    <div className="max-w-4xl">
      <title>{t("list.title")}</title>
      <RefreshOnEvents on={["duplicate.", "person.merged"]} />
      <PageHeader
        title={t("list.title")}
        description={t("list.description")}
        breadcrumbs={[{ href: "/people", label: people("title") }]}
        actions={
          may(acting.actor, "duplicate:sweep") && (
            <VerbForm action={sweepAction} done={t("list.swept")}>
              <SubmitButton variant="secondary">{t("list.sweep")}</SubmitButton>
            </VerbForm>
          )
        }
      />
      {items.length === 0 ? (
        <Card flush>
          <EmptyState icon="merge" title={t("list.none")} description={t("list.noneDescription")} />
        </Card>
      ) : (
        <ul className="flex flex-col gap-3">
          {items.map((pair) => (
            <PairCard key={`${pair.a.id} ${pair.b.id}`} pair={pair} regionName={regionName} mayMerge={mayMerge} />
          ))}
        </ul>
      )}
      <PeoplePages
        first={cursor ? "/people/duplicates" : null}
        next={nextCursor ? `/people/duplicates?cursor=${nextCursor}` : null}
      />
    </div>
  );
}

/** An address with a page mark that is not ours leads to the first page. */
async function readPage(acting: Acting, cursor: string | null) {
  try {
    return await listDuplicates(acting, { cursor });
  } catch (thrown) {
    if (thrown instanceof Refusal && thrown.code === "invalid" && cursor) redirect("/people/duplicates");
    throw thrown;
  }
}
