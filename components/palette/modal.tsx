"use client";

import { type ReactNode, useEffect, useRef } from "react";

/**
 * A modal `<dialog>` that is open from the moment it is drawn; `close` is called when it has closed.
 * A field in it gets the focus.
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
  useEffect(() => {
    if (!window.current?.open) window.current?.showModal();
    window.current?.querySelector("input")?.focus();
  }, []);
  return (
    <dialog
      ref={window}
      aria-label={label}
      onClose={close}
      closedby="any"
      className={`mx-auto rounded-xl bg-raised p-0 text-ink shadow-raised ${className}`}
    >
      {children}
    </dialog>
  );
}
