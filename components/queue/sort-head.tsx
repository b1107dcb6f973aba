import Link from "next/link";
import { useTranslations } from "next-intl";
import type { MouseEvent } from "react";
import { Glyph } from "@/components/icons/glyph";

type Sort = "due" | "received" | "resolved";

/** How the list is sorted, and the way to another order: an address, and what keeps words that stand in none. */
export type Sorting = { sort: Sort; hrefOf: (sort: Sort) => string; onSort: (sort: Sort) => void };

/** Each is due a day after it was received, so that one order is the other turned round. */
const TURNED: Record<Sort, Sort> = { due: "received", received: "due", resolved: "due" };

const WORDS = { due: "timeLeft", received: "received", resolved: "resolved" } as const;

export function isSortable(column: string): column is Sort {
  return column in TURNED;
}

/** As `aria-sort` has it; undefined where the list is sorted by another column. */
export function sortedBy(column: Sort, { sort }: Sorting): "ascending" | "descending" | undefined {
  if (sort !== column) return undefined;
  return sort === "due" ? "ascending" : "descending";
}

/** The head of a column that sorts the list; pressed again it turns the order round. */
export function SortHead({ by, sorting }: { by: Sort; sorting: Sorting }) {
  const t = useTranslations("queue.columns");
  const sorted = sortedBy(by, sorting);
  const next = sorted ? TURNED[by] : by;
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    sorting.onSort(next);
  };
  return (
    <Link
      href={sorting.hrefOf(next)}
      prefetch={false}
      scroll={false}
      onClick={press}
      className="group/sort -mx-1 inline-flex max-w-full items-center gap-1 rounded-sm px-1 hover:text-ink"
    >
      <span className="truncate">{t(WORDS[by])}</span>
      <Glyph
        path={sorted === "ascending" ? "m6 15 6-6 6 6" : "m6 9 6 6 6-6"}
        size={12}
        className={sorted ? "text-ink" : "opacity-0 group-hover/sort:opacity-60 group-focus-visible/sort:opacity-60"}
      />
    </Link>
  );
}
