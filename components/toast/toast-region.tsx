"use client";

import { useCallback, useEffect, useState } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Callout } from "@/components/ui/callout";
import { TOAST_EVENT, type Toast } from "./toast";

const SHOWN_MS = 6000;

/** Where toasts appear and are read out; one per page, in the shell. A toast goes after 6 s, later while pointed at. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  useEffect(() => {
    let last = 0;
    const show = (event: Event) => {
      const { detail } = event as CustomEvent<Toast>;
      last += 1;
      const id = last;
      setToasts((shown) => [...shown.slice(-2), { ...detail, id }]);
    };
    window.addEventListener(TOAST_EVENT, show);
    return () => window.removeEventListener(TOAST_EVENT, show);
  }, []);

  const remove = useCallback((gone: number) => setToasts((shown) => shown.filter(({ id }) => id !== gone)), []);

  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-end gap-2 md:bottom-4"
    >
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} closeLabel={closeLabel} remove={remove} />
      ))}
    </section>
  );
}

function ToastCard({
  toast,
  closeLabel,
  remove,
}: {
  toast: Toast & { id: number };
  closeLabel: string;
  remove: (id: number) => void;
}) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => remove(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, remove, toast.id]);
  return (
    <div
      className="pointer-events-auto w-full max-w-sm rounded-lg shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Callout tone={toast.tone ?? "success"}>
        <span className="flex items-start justify-between gap-3 text-ink">
          {toast.text}
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => remove(toast.id)}
            className="-m-1 rounded-sm p-1 text-muted hover:text-ink"
          >
            <Glyph path="M18 6 6 18M6 6l12 12" size={14} />
          </button>
        </span>
      </Callout>
    </div>
  );
}
