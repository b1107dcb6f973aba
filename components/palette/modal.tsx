"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/**
 * A modal `<dialog>` that is open for as long as it is drawn; `close` is called when the reader closes it. A field in it gets
 * the focus, and what had the focus gets it back. It goes when `close` takes it off the page: closed by the browser it would be
 * gone a moment before whoever drew it knows, and a key pressed in between would open nothing.
 */
export function Modal({
  label,
  close,
  className,
  children,
}: {
  label: string;
  close: () => void;
  className: string;
  children: ReactNode;
}) {
  const window = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = window.current;
    if (!dialog?.open) dialog?.showModal();
    dialog?.querySelector("input")?.focus();
    // Taken off the page while open, it would not give the focus back.
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={window}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={close}
      closedby="any"
      className={`mx-auto rounded-xl bg-raised p-0 text-ink shadow-raised ${className}`}
    >
      {children}
    </dialog>
  );
}
