"use client";

import { useWindowEvent } from "@/components/events/use-window-event";
import type { Binding } from "@/components/palette/bindings";
import { Hotkeys } from "@/components/palette/hotkeys";

const STEP = "rightsdesk:row";
const OPEN = "rightsdesk:row-open";

/** Moves the focus through the rows of a list (j, k) and opens the one that has it (o; Enter is the link's own). */
export function RowKeys({
  labels,
  others,
}: {
  labels: { next: string; previous: string; open: string };
  others: Binding[];
}) {
  useWindowEvent(`${STEP}:next`, () => step(1));
  useWindowEvent(`${STEP}:previous`, () => step(-1));
  useWindowEvent(OPEN, () => focusedRow()?.click());

  return (
    <Hotkeys
      bindings={[
        { keys: "j", label: labels.next, event: `${STEP}:next`, opens: true },
        { keys: "k", label: labels.previous, event: `${STEP}:previous`, opens: true },
        { keys: "o", label: labels.open, event: OPEN, opens: true },
        ...others,
      ]}
    />
  );
}

function rows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-row-link]")];
}

function focusedRow(): HTMLElement | undefined {
  return rows().find((row) => row === document.activeElement);
}

function step(by: 1 | -1) {
  const all = rows();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
