"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useHeldKeys } from "@/components/keys/use-held-keys";
import { lazily } from "@/components/network/lazily";
import { useGo } from "@/components/network/use-go";
import { Hotkeys } from "@/components/palette/hotkeys";
import { type ColumnName, shareRoom } from "@/components/queue/columns";
import { GapRow } from "@/components/queue/gap-row";
import type { RowKit } from "@/components/queue/queue-cells";
import { QueueRow } from "@/components/queue/queue-row";
import { QueueTable } from "@/components/queue/queue-table";
import { SkeletonRows } from "@/components/queue/skeleton-rows";
import type { Sorting } from "@/components/queue/sort-head";
import { TOAST_ACT } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import type { List } from "./ask-rows";
import { NewsBanner } from "./news-banner";
import { notePlace, placeOf } from "./places";
import { ASIDE_CHOICES, QUIET_CHOICES, ROW_KEYS, rowEvent } from "./row-acts";
import { useClaim } from "./use-claim";
import { useHeld } from "./use-held";
import { useLookAgain } from "./use-look-again";
import { useRowActs } from "./use-row-acts";
import { LIST_KEYS, useRowKeys } from "./use-row-keys";
import { type First, useRows } from "./use-rows";
import { useSelection } from "./use-selection";
import { useVirtualRows } from "./virtual-rows";

const BulkBar = lazily(() => import("./bulk/bulk-bar").then(({ BulkBar }) => BulkBar));

export type ListProps = {
  list: List;
  first: First;
  columns: readonly ColumnName[];
  kit: RowKit;
  /** What stands here when there is no row. */
  empty: ReactNode;
  /** The reader's name, and to whom they may give tickets. */
  me: string;
  assignees: { id: string; name: string }[] | null;
  sorting: Sorting;
  tags: string[];
  again: number | null;
  /** Id of the search field. */
  searchId: string;
};

/** By then a page that was come back to has been scrolled by the browser. */
const SETTLED_MS = 150;

/** How far before the end the next page is asked for, in rows: more than the first page has. */
const AHEAD = 40;

/** The rows of the queue: an endless list that draws what is in sight, follows the desk, and is worked by keyboard. */
export function QueueList({
  list,
  first,
  columns,
  kit,
  empty,
  me,
  assignees,
  tags,
  sorting,
  again,
  searchId,
}: ListProps) {
  const t = useTranslations("queue.list");
  const go = useGo();
  const table = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<number | null>(() => placeOf(JSON.stringify(list))?.focused ?? null);
  const [top] = useState(() => placeOf(JSON.stringify(list))?.top ?? 0);
  const selecting = useRef(false);
  const show = useRef(() => {});
  const isHeld = useHeld(
    table,
    () => selecting.current,
    () => show.current(),
  );
  const { state, phase, tell, more, begin, refetch } = useRows(list, first, isHeld);
  const { rows, next, waiting, left } = state;
  useHeldKeys(rows.length === 0 && phase === "loading");
  useLookAgain(again, refetch);
  const selection = useSelection(rows);
  selecting.current = selection.selected.size > 0;
  show.current = () => tell({ kind: "shown" });

  const { drawn, rest, measure, lastSeen, scrollTo } = useVirtualRows(rows, table, focused, top);
  useEffect(() => {
    if (next && phase === "ready" && lastSeen >= rows.length - AHEAD) more();
  }, [next, phase, lastSeen, rows.length, more]);

  const wanted = useRef<number | null>(top > 0 || focused !== null ? focused : null);
  const goTo = useCallback(
    (index: number) => {
      const row = rows[index];
      if (!row) return;
      wanted.current = row.number;
      setFocused(row.number);
      scrollTo(index);
    },
    [rows, scrollTo],
  );
  useFocusWanted(wanted, table);
  useKeptPlace(top, setFocused, table);

  const claim = useClaim({ me, tell, refetch });
  const actOn = useRowActs(refetch);
  const aimed = () => (selecting.current ? [...selection.selected] : focused === null ? [] : [focused]);
  useRowKeys({
    rows,
    focused,
    goTo,
    open: (number) => go(`/tickets/${number}`),
    toggle: selection.toggle,
    claim: () => {
      const numbers = aimed();
      if (numbers.length > 0) void claim(numbers);
    },
    act: (choice) => {
      const numbers = aimed();
      if (numbers.length > 0) void actOn(choice, numbers);
    },
    clear: selecting.current ? selection.clear : null,
  });

  const rooms = useMemo(() => shareRoom(columns), [columns]);
  const complete = next === null && phase === "ready";
  return (
    <>
      <NewsBanner fresh={waiting.size} changed={left.size} onShow={() => tell({ kind: "shown" })} />
      <div ref={table} className="@container/cards">
        {rows.length === 0 && complete && empty}
        {rows.length > 0 && (
          <QueueTable
            columns={columns}
            rooms={rooms}
            sorting={sorting}
            count={complete ? rows.length : -1}
            busy={phase === "loading"}
          >
            {drawn.flatMap(({ index, gap, elements }, at) => {
              const ticket = rows[index];
              if (!ticket) return [];
              const row = (
                <QueueRow
                  key={elements}
                  ticket={ticket}
                  index={index}
                  columns={columns}
                  rooms={rooms}
                  kit={kit}
                  selected={selection.selected.has(ticket.number)}
                  left={left.has(ticket.number)}
                  onSelect={selection.toggle}
                  measure={measure}
                />
              );
              return gap > 0 ? [<GapRow key={at === 0 ? "gap" : `gap ${elements}`} height={gap} />, row] : [row];
            })}
            {rest > 0 && <GapRow height={rest} />}
          </QueueTable>
        )}
        {phase === "failed" && (
          <p role="alert" className="flex items-center justify-center gap-3 p-4 text-sm text-danger-ink">
            {t("failed")}
            <Button size="sm" onClick={rows.length > 0 ? more : begin}>
              {t("retry")}
            </Button>
          </p>
        )}
        {phase !== "failed" && (next || phase === "loading") && <SkeletonRows count={rows.length > 0 ? 2 : 12} />}
      </div>
      <Suspense>
        {selection.selected.size > 0 && <BulkBar {...{ list, rows, selection, me, tell, refetch, assignees, tags }} />}
      </Suspense>
      <ListKeys searchId={searchId} quiet={list.tab === "quiet"} />
    </>
  );
}

function ListKeys({ searchId, quiet }: { searchId: string; quiet: boolean }) {
  const t = useTranslations("queue.keys");
  const undo = useTranslations("queue.bulk")("undo");
  const [bindings] = useState(() => [
    { keys: "j", label: t("next"), event: LIST_KEYS.next, opens: true },
    { keys: "k", label: t("previous"), event: LIST_KEYS.previous, opens: true },
    { keys: "o", label: t("open"), event: LIST_KEYS.open, opens: true },
    { keys: "x", label: t("select"), event: LIST_KEYS.select },
    { keys: "c", label: t("claim"), event: LIST_KEYS.claim },
    ...[...ASIDE_CHOICES, ...(quiet ? QUIET_CHOICES : [])].map((choice) => ({
      keys: ROW_KEYS[choice],
      label: t(`acts.${choice}`),
      event: rowEvent(choice),
    })),
    { keys: "/", label: t("search"), target: searchId },
    { keys: "z", label: undo, event: TOAST_ACT, needs: "undo" },
  ]);
  return <Hotkeys bindings={bindings} />;
}

/** Gives the focus to the row that is to have it, once it is drawn. */
function useFocusWanted(wanted: { current: number | null }, table: { current: HTMLElement | null }): void {
  useEffect(() => {
    if (wanted.current === null) return;
    const link = table.current?.querySelector<HTMLElement>(`[data-number="${wanted.current}"] [data-row-link]`);
    if (!link) return;
    wanted.current = null;
    link.focus({ preventScroll: true });
    link.closest("tr")?.scrollIntoView({ block: "nearest" });
  });
}

/** Scrolls to where the reader was, and remembers where they are. */
function useKeptPlace(top: number, setFocused: (number: number) => void, table: { current: HTMLElement | null }): void {
  useEffect(() => {
    const frame = requestAnimationFrame(() => top > 0 && window.scrollTo(0, top));
    // Going back ends at the top of a page whose rows are not measured yet: the row with the focus is what the reader looks for.
    const settled = setTimeout(() => {
      const row = document.activeElement?.closest("tr");
      if (row && table.current?.contains(row)) row.scrollIntoView({ block: "nearest" });
    }, SETTLED_MS);
    const scrolled = () => notePlace({ top: window.scrollY });
    const focus = ({ target }: FocusEvent) => {
      const row = table.current?.contains(target as Node)
        ? (target as Element).closest<HTMLElement>("[data-number]")
        : null;
      if (!row) return;
      notePlace({ focused: Number(row.dataset.number) });
      setFocused(Number(row.dataset.number));
    };
    window.addEventListener("scroll", scrolled, { passive: true });
    document.addEventListener("focusin", focus);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(settled);
      window.removeEventListener("scroll", scrolled);
      document.removeEventListener("focusin", focus);
    };
  }, [top, setFocused, table]);
}
