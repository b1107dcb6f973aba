"use client";

import { type ReactNode, useMemo, useState, useTransition } from "react";
import { useHeldKeys } from "@/components/keys/use-held-keys";
import { useGo } from "@/components/network/use-go";
import type { ColumnName } from "@/components/queue/columns";
import type { RowKit } from "@/components/queue/queue-cells";
import { SkeletonRows } from "@/components/queue/skeleton-rows";
import { parseSearch } from "@/domain/tickets/list/search-language/parse";
import { printSearch } from "@/domain/tickets/list/search-language/print";
import { isPersonal, type RegionWords, type Term } from "@/domain/tickets/list/search-language/terms";
import { QueueList } from "./list/queue-list";
import type { First } from "./list/use-rows";
import { type QueueView, queueHref, type Sort, sortOf } from "./queue-view";
import { keepWords, useKeptWords } from "./search/kept-words";
import { SearchBox } from "./search/search-box";
import { Understood } from "./search/understood";
import { SortMenu } from "./views/sort-menu";
import { type SavedView, ViewTools } from "./views/view-tools";

type Props = {
  view: Omit<QueueView, "terms"> & { sort: Sort };
  /** All that the server knows of the search; what the address does not hold is added here. */
  q: string;
  first: First;
  columns: ColumnName[];
  saved: SavedView | null;
  locale: "ru" | "en";
  regions: RegionWords[];
  kit: RowKit;
  empty: ReactNode;
  me: string;
  assignees: { id: string; name: string }[] | null;
  /** The tags that some ticket has. */
  tags: string[];
  /** Milliseconds until a ticket that was put aside is back. */
  again: number | null;
  mayShare: boolean;
  searchId: string;
};

/** The queue as it is worked: the box, what was understood of it, and the rows. */
export function QueueScreen({ view, q, first, saved, locale, regions, searchId, mayShare, ...rest }: Props) {
  const goTo = useGo();
  const [pending, start] = useTransition();
  const [columns, setColumns] = useState(rest.columns);
  const kept = useKeptWords(view.kept);
  useHeldKeys(kept === undefined);
  const whole = [q, kept].filter(Boolean).join(" ");
  const { terms, hints } = useMemo(() => parseSearch(whole, regions), [whole, regions]);
  const list = useMemo(() => ({ tab: view.tab, q: printSearch(terms), sort: view.sort }), [view.tab, view.sort, terms]);

  const go = (next: Term[], change: Partial<QueueView> = {}) => {
    const words = printSearch(next.filter(isPersonal));
    const kept = words ? keepWords(words) : undefined;
    start(() => goTo(queueHref({ ...view, sort: chosenSort(view), terms: next, kept, ...change })));
  };
  const hrefOf = (sort: Sort) => queueHref({ ...view, terms, sort });
  const search = (text: string) => go(parseSearch(text, regions).terms);

  return (
    <div aria-busy={pending}>
      {/* As wide as the list within its border: the menu of columns says which of them have no room there. */}
      <div className="@container/cards mb-3 px-px">
        <div className="-mx-px flex flex-wrap items-start gap-2">
          <SearchBox
            id={searchId}
            value={printSearch(terms, locale)}
            locale={locale}
            regions={regions}
            colleagues={rest.assignees?.map(({ name }) => name) ?? []}
            tags={rest.tags}
            onSearch={search}
          />
          <SortMenu sort={view.sort} onSort={(sort) => go(terms, { sort })} />
          <ViewTools {...{ view, terms, saved, columns, mayShare }} onColumns={setColumns} />
        </div>
      </div>
      <Understood terms={terms} hints={hints} lost={kept === null} regions={regions} onChange={(terms) => go(terms)} />
      <div className="overflow-clip rounded-xl border border-line bg-surface shadow-card">
        {kept === undefined ? (
          <div className="@container/cards">
            <SkeletonRows count={12} />
          </div>
        ) : (
          <QueueList
            key={JSON.stringify(list)}
            {...rest}
            list={list}
            first={view.kept ? null : first}
            columns={columns}
            searchId={searchId}
            sorting={{ sort: view.sort, hrefOf, onSort: (sort) => go(terms, { sort }) }}
          />
        )}
      </div>
    </div>
  );
}

/** The order stays when the search changes, if it is not the usual one of this part of the queue; a saved view has an order of its own. */
function chosenSort({ tab, sort, saved }: Props["view"]): Sort | undefined {
  return !saved && sort === sortOf({ tab }) ? undefined : sort;
}
