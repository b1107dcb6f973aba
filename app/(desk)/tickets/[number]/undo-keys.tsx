"use client";

import { UNDO_EVENT } from "@/app/form/undo";
import { useWindowEvent } from "@/components/events/use-window-event";
import { isCommand } from "@/components/keys/keys";
import { isForPage } from "@/components/keys/page-keys";
import { TOAST_ACT, toasts } from "@/components/toast/toast";

/** Takes back the latest act, by `z` or Ctrl/⌘ Z: what the latest notice offers, else the undo of a request on the page. */
export function UndoKeys() {
  useWindowEvent(UNDO_EVENT, undo);
  useWindowEvent("keydown", (event: KeyboardEvent) => {
    if (!isCommand("z", event) || event.shiftKey || !isForPage(event)) return;
    event.preventDefault();
    undo();
  });
  return null;
}

/** Of what the page offers to take back, what was done last. */
function latestOnPage(): HTMLElement | undefined {
  const offered = [...document.querySelectorAll<HTMLElement>("[data-key-target=undo]")];
  return offered.toSorted((a, b) => (a.dataset.doneAt ?? "").localeCompare(b.dataset.doneAt ?? "")).at(-1);
}

function undo(): void {
  if (toasts.get().some(({ action }) => action)) window.dispatchEvent(new CustomEvent(TOAST_ACT));
  else latestOnPage()?.click();
}
