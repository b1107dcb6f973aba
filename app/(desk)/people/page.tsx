import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireStaff } from "@/app/session";
import { ClientTexts } from "@/app/texts/client-texts";
import { Icon } from "@/components/icons/icon";
import { PeoplePages } from "@/components/person/people-pages";
import { PeopleTable } from "@/components/person/people-table";
import { LinkButton } from "@/components/ui/link-button";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/domain/permissions";
import { drawPeople } from "./draw-people";
import { PeopleEmpty } from "./people-empty";
import { PeopleKeys, SEARCH_ID } from "./people-keys";
import { PeopleSearch } from "./people-search";
import { peopleHref, readPeopleView, type SearchParams } from "./people-view";
import { readPeople } from "./read-people";
import { RegionFilter } from "./region-filter";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("people");
  return { title: t("title") };
}

/** Everybody on record, the latest changed first, and a search that answers while somebody types. */
export default async function PeoplePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const { acting } = await requireStaff("person:read");
  const view = readPeopleView(await searchParams);
  const [t, words, { items, nextCursor }] = await Promise.all([
    getTranslations("people"),
    getTranslations("record"),
    readPeople(acting, view),
  ]);
  const mayAdd = may(acting.actor, "person:create");

  return (
    <ClientTexts of={["people.search"]}>
      <PageHeader
        title={t("title")}
        actions={
          <>
            <LinkButton href="/people/duplicates" prefetch={false}>
              <Icon name="merge" size={15} />
              {words("duplicates.list.open")}
            </LinkButton>
            {mayAdd && (
              <LinkButton href="/people/new" variant="primary">
                <Icon name="plus" size={15} />
                {t("add")}
              </LinkButton>
            )}
          </>
        }
      />
      <PeopleSearch
        inputId={SEARCH_ID}
        region={view.region ?? null}
        filter={<RegionFilter acting={acting} region={view.region} />}
      >
        {items.length > 0 ? (
          <PeopleTable people={await drawPeople(acting, items)} />
        ) : (
          <PeopleEmpty why={view.region ? "region" : "nobody"} />
        )}
        <PeoplePages
          first={view.cursor ? peopleHref({ region: view.region }) : null}
          next={nextCursor ? peopleHref({ ...view, cursor: nextCursor }) : null}
        />
      </PeopleSearch>
      <PeopleKeys mayAdd={mayAdd} />
    </ClientTexts>
  );
}
