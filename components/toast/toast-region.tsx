"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Callout } from "@/components/ui/callout";
import { dismissToast, type Toast, toasts } from "./toast";

const SHOWN_MS = 6000;

/** Where toasts appear and are read out; one per page, in the shell. A toast goes after 6 s, later while pointed at. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useSyncExternalStore(toasts.watch, toasts.now, toasts.onServer);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 flex flex-col items-end gap-2 md:bottom-4"
    >
      {shown.map(({ id, text, tone }) => (
        <ToastCard key={id} id={id} text={text} tone={tone} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

function ToastCard({ id, text, tone = "success", closeLabel }: Toast & { id: number; closeLabel: string }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [held, id]);
  return (
    <div
      className="pointer-events-auto w-full max-w-sm rounded-lg shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Callout tone={tone}>
        <span className="flex items-start justify-between gap-3 text-ink">
          {text}
          <button
            type="button"
            aria-label={closeLabel}
            onClick={() => dismissToast(id)}
            className="-m-1 rounded-sm p-1.5 text-muted hover:text-ink"
          >
            <Glyph path="M18 6 6 18M6 6l12 12" size={14} />
          </button>
        </span>
      </Callout>
    </div>
  );
}
