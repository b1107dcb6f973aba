"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Menu } from "@/components/menu/menu";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { toast } from "@/components/toast/toast";
import { Button } from "@/components/ui/button";
import { DISMISSALS } from "@/vocabulary/tickets";
import type { BulkAnswer } from "../../bulk-action";
import type { BulkAct } from "../../bulk-acts";
import { askRows, type List } from "../ask-rows";
import { ASIDE_CHOICES, QUIET_CHOICES, type RowChoice, rowAct } from "../row-acts";
import type { RowsEvent } from "../rows-state";
import { MOST_SELECTED, type Selection } from "../use-selection";
import { runBulk } from "./run-bulk";
import { TagForm } from "./tag-form";

type Props = {
  list: List;
  rows: QueueTicket[];
  selection: Selection;
  /** The reader's name. */
  me: string;
  tell: (event: RowsEvent) => void;
  refetch: (numbers: number[]) => Promise<void>;
  assignees: { id: string; name: string }[] | null;
  /** The tags that some ticket has. */
  tags: string[];
};

type BulkVerb =
  | (typeof PLAIN)[number]
  | "assign"
  | "dismiss"
  | "merge"
  | "snooze"
  | "wait"
  | "bring_back"
  | "dismiss_quiet"
  | "bring_to_main"
  | "tag"
  | "untag";

const PLAIN = ["claim", "release", "resolve", "unsubscribe"] as const;

/** What can be done to the selected tickets. Each is answered for by itself: what was refused stays selected, with the reason. */
export function BulkBar({ list, rows, selection, me, tell, refetch, assignees, tags }: Props) {
  const t = useTranslations("queue.bulk");
  const [answered, setAnswered] = useState<number | null>(null);
  const [refused, setRefused] = useState<BulkAnswer["refused"]>([]);
  const [capped, setCapped] = useState(false);
  const numbers = [...selection.selected];

  const run = async (act: BulkAct, shown: BulkVerb, on: number[]) => {
    setAnswered(0);
    setRefused([]);
    tell({ kind: "drawn", numbers: new Set(on), as: drawnAs(act) });
    try {
      const steps = on.map((number) => ({ number, act }));
      const { done, refused } = await runBulk(steps, setAnswered);
      selection.select(refused.map(({ number }) => number));
      setRefused(refused);
      await refetch(on);
      if (done.length > 0) tellDone(shown, done);
    } catch {
      toast({ text: t("failed"), tone: "danger" });
      await refetch(on).catch(() => {});
    }
    setAnswered(null);
  };
  const tellDone = (shown: BulkVerb, done: BulkAnswer["done"]) => {
    const steps = done.flatMap(({ number, back }) => (back ? [{ number, act: back }] : []));
    const takeBack = async () => {
      const back = await runBulk(steps, () => {});
      for (const { number, why } of back.refused.slice(0, 2)) toast({ text: `#${number}: ${why}`, tone: "warning" });
      if (back.done.length > 0) toast({ text: t("undone", { count: back.done.length }) });
      await refetch(steps.map(({ number }) => number));
    };
    toast({
      text: t(`done.${shown}`, { count: done.length }),
      action: steps.length > 0 ? { label: t("undo"), keys: "z", run: takeBack } : undefined,
    });
  };
  /** What can be drawn before the desk has answered; a refusal is drawn back. */
  const drawnAs = (act: BulkAct): Partial<QueueTicket> => {
    if (act.verb === "claim") return { assignee: me, status: "open" };
    if (act.verb === "release") return { assignee: null };
    if (act.verb === "assign")
      return { assignee: assignees?.find(({ id }) => id === act.to)?.name ?? null, status: "open" };
    return ["resolve", "dismiss", "dismiss_quiet"].includes(act.verb) ? { status: "resolved" } : {};
  };
  const merge = () => {
    const dueFirst = rows.filter(({ number }) => selection.selected.has(number)).toSorted(byDue);
    const [into, ...others] = dueFirst.map(({ number }) => number);
    if (into) void run({ verb: "merge", into }, "merge", others);
  };
  const selectAll = async () => {
    const { rows, next } = await askRows(list, { limit: MOST_SELECTED });
    selection.select(rows.map(({ number }) => number));
    setCapped(next !== null);
  };

  return (
    <section
      aria-label={t("label")}
      data-keep-clear
      className="fixed inset-x-2 bottom-16 z-30 mx-auto max-w-4xl rounded-xl border border-line bg-raised p-2 shadow-raised md:bottom-4 md:left-60"
    >
      {refused.length > 0 && <Refused refused={refused} onClose={() => setRefused([])} />}
      <div className="flex flex-wrap items-center gap-2 max-sm:gap-y-1">
        <p role="status" className="px-2 text-sm font-medium tabular-nums">
          {answered === null
            ? t("selected", { count: numbers.length })
            : t("progress", { done: answered, of: numbers.length })}
        </p>
        <fieldset
          disabled={answered !== null}
          className="flex min-w-0 flex-wrap items-center gap-1.5 max-sm:order-1 max-sm:-m-1 max-sm:w-full max-sm:flex-nowrap max-sm:overflow-x-auto max-sm:p-1 max-sm:*:shrink-0"
        >
          <legend className="sr-only">{t("label")}</legend>
          {list.tab === "quiet" &&
            QUIET_CHOICES.map((choice) => (
              <Button
                key={choice}
                size="sm"
                variant={choice === "nothing" ? "primary" : "secondary"}
                onClick={() => run(rowAct(choice), rowAct(choice).verb, numbers)}
              >
                {t(`verbs.${choice}`)}
              </Button>
            ))}
          {PLAIN.map((verb) => (
            <Button key={verb} size="sm" onClick={() => run({ verb }, verb, numbers)}>
              {t(`verbs.${verb}`)}
            </Button>
          ))}
          <Button size="sm" disabled={numbers.length < 2} onClick={merge}>
            {t("verbs.merge")}
          </Button>
          <Menu
            label={t("verbs.aside")}
            look={{ size: "sm" }}
            items={ASIDE_CHOICES.map((value) => ({ value, label: t(`aside.${value}`) }))}
            onChoose={(choice) => {
              const act = rowAct(choice as RowChoice);
              void run(act, act.verb, numbers);
            }}
          />
          <Menu
            label={t("verbs.dismiss")}
            look={{ size: "sm" }}
            items={DISMISSALS.map((value) => ({ value, label: t(`dismissals.${value}`) }))}
            onChoose={(as) => run({ verb: "dismiss", as } as BulkAct, "dismiss", numbers)}
          />
          <TagForm tags={tags} onTag={(verb, tag) => run({ verb, tag }, verb, numbers)} />
          {assignees && (
            <Menu
              label={t("verbs.assign")}
              look={{ size: "sm" }}
              items={assignees.map(({ id, name }) => ({ value: id, label: name }))}
              onChoose={(to) => run({ verb: "assign", to }, "assign", numbers)}
            />
          )}
        </fieldset>
        <span className="ml-auto flex flex-wrap gap-1.5 max-sm:gap-0">
          {rows.length > numbers.length && numbers.length < MOST_SELECTED && (
            <Button
              size="sm"
              variant="ghost"
              className="max-sm:hidden"
              onClick={() => selection.select(rows.map(({ number }) => number))}
            >
              {t("selectLoaded")}
            </Button>
          )}
          <Button size="sm" variant="ghost" onClick={selectAll}>
            {t("selectAll")}
          </Button>
          <Button size="sm" variant="ghost" onClick={selection.clear}>
            {t("clear")}
          </Button>
        </span>
      </div>
      {(capped || numbers.length === MOST_SELECTED) && (
        <p className="px-2 pt-1 text-xs text-muted">{t("capped", { count: MOST_SELECTED })}</p>
      )}
    </section>
  );
}

/** The one that is due first is the one that goes on. */
function byDue(a: QueueTicket, b: QueueTicket): number {
  return a.dueAt.localeCompare(b.dueAt) || a.number - b.number;
}

function Refused({ refused, onClose }: { refused: BulkAnswer["refused"]; onClose: () => void }) {
  const t = useTranslations("queue.bulk");
  return (
    <div
      role="alert"
      className="mb-2 rounded-lg border border-warning-line bg-warning-tint p-3 text-sm text-warning-ink"
    >
      <div className="flex items-start justify-between gap-3">
        <p className="font-medium">{t("refused", { count: refused.length })}</p>
        <Button size="sm" variant="ghost" onClick={onClose}>
          {t("close")}
        </Button>
      </div>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {refused.map(({ number, why }) => (
          <li key={number}>
            <Link href={`/tickets/${number}`} prefetch={false} className="font-medium underline">
              #{number}
            </Link>{" "}
            {why}
          </li>
        ))}
      </ul>
    </div>
  );
}
