import { useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { isKey } from "@/components/keys/keys";
import { isForPage, isUnseeing } from "@/components/keys/page-keys";
import type { QueueTicket } from "@/components/queue/queue-ticket";
import { ROW_CHOICES, type RowChoice, rowEvent } from "./row-acts";

/** Names of the events that the keys of the list send; the sheet of keys lists them. */
export const LIST_KEYS = {
  next: "rightsdesk:row:next",
  previous: "rightsdesk:row:previous",
  open: "rightsdesk:row:open",
  select: "rightsdesk:row:select",
  claim: "rightsdesk:row:claim",
} as const;

type List = {
  rows: QueueTicket[];
  focused: number | null;
  goTo: (index: number) => void;
  open: (number: number) => void;
  toggle: (number: number, range: boolean) => void;
  claim: () => void;
  act: (choice: RowChoice) => void;
  clear: (() => void) | null;
};

/**
 * The list by keyboard: j and k, o, x, Home and End, with Shift to select on the way, Esc to let go. What a key changes is drawn
 * before the next one, however fast it follows: `j o` opens the row that `j` went to.
 */
export function useRowKeys(list: List): void {
  const now = useRef(list);
  now.current = list;
  useEffect(() => {
    const step = (by: number) => {
      const { rows, focused, goTo } = now.current;
      const at = rows.findIndex(({ number }) => number === focused);
      const to = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.max(0, Math.min(rows.length - 1, at + by));
      goTo(to);
      return rows[to]?.number;
    };
    const onFocused = (act: (number: number) => void) => () => {
      const { focused } = now.current;
      if (focused !== null) act(focused);
    };
    const listeners: [string, () => void][] = [
      [LIST_KEYS.next, () => step(1)],
      [LIST_KEYS.previous, () => step(-1)],
      [LIST_KEYS.open, onFocused((number) => now.current.open(number))],
      [LIST_KEYS.select, onFocused((number) => now.current.toggle(number, false))],
      [LIST_KEYS.claim, () => now.current.claim()],
      ...ROW_CHOICES.map((choice): [string, () => void] => [rowEvent(choice), () => now.current.act(choice)]),
    ];
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event) || isUnseeing(event) || !takePress(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const takePress = (event: KeyboardEvent): boolean => flushSync(() => takenAs(event));
    const takenAs = (event: KeyboardEvent): boolean => {
      const { rows, focused, goTo, toggle, clear } = now.current;
      if (event.shiftKey && (isKey("j", event) || isKey("k", event))) {
        if (focused !== null) toggle(focused, true);
        const to = step(isKey("j", event) ? 1 : -1);
        if (to !== undefined) toggle(to, true);
        return true;
      }
      if (event.key === "Escape" && clear) {
        clear();
        return true;
      }
      const onRow = document.activeElement?.matches("[data-row-link]");
      if (onRow && (event.key === "Home" || event.key === "End")) {
        goTo(event.key === "Home" ? 0 : rows.length - 1);
        return true;
      }
      return false;
    };
    const heard = listeners.map(([name, act]): [string, () => void] => [name, () => flushSync(act)]);
    for (const [name, listener] of heard) window.addEventListener(name, listener);
    window.addEventListener("keydown", press, true);
    return () => {
      for (const [name, listener] of heard) window.removeEventListener(name, listener);
      window.removeEventListener("keydown", press, true);
    };
  }, []);
}
