"use client";

import { type ComponentProps, useLayoutEffect, useRef } from "react";
import { focusFirst } from "./focus-first";
import { modals } from "./modals";

type Props = Omit<ComponentProps<"dialog">, "open" | "ref"> & {
  /** Left out where it is open for as long as it is drawn. */
  open?: boolean;
  /** Called when the reader closes it. */
  close: () => void;
};

/**
 * The one modal window of the desk, on the browser's own `<dialog>`. The first field in it gets the focus, and what had the focus
 * gets it back. It goes when `close` has been heard: closed by the browser it would be gone a moment before whoever drew it knows,
 * and a key pressed in between would open nothing.
 */
export function Modal({ open = true, close, className, children, ...named }: Props) {
  const window = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = window.current;
    if (!open || !dialog) return;
    const from = document.activeElement;
    const home = from === document.body ? null : homeOf(from);
    document.documentElement.toggleAttribute("data-scroll-bar", innerWidth > document.documentElement.clientWidth);
    dialog.showModal();
    focusFirst(dialog);
    const leave = modals.enter(dialog);
    return () => {
      leave();
      // Taken off the page while open, it would not give the focus back.
      dialog.close();
      queueMicrotask(() => document.activeElement === document.body && home?.focus({ preventScroll: true }));
    };
  }, [open]);
  return (
    <dialog
      ref={window}
      {...named}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      // Told a moment later, when it may be open again.
      onClose={({ currentTarget }) => currentTarget.open || close()}
      closedby="any"
      className={`mx-auto rounded-xl bg-raised p-0 text-ink shadow-raised ${className}`}
    >
      {children}
    </dialog>
  );
}

/** The part of the page that takes the focus when what had it is gone by then. */
export function homeOf(element: Element | null): HTMLElement | null {
  return element?.closest<HTMLElement>("[tabindex='-1']") ?? document.getElementById("main");
}
