"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Glyph } from "@/components/icons/glyph";
import { Callout } from "@/components/ui/callout";
import { KeyHint } from "@/components/ui/key-hint";
import { actOnToast, dismissToast, type Shown, TOAST_ACT, toasts } from "./toast";

const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 10_000;

/** Where toasts appear and are read out; one per page, in the shell. A toast goes after 6 s, one that offers an act after 10, later while pointed at. */
export function ToastRegion({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get, toasts.getFirst);
  useEffect(() => {
    const actOnLatest = () => {
      const latest = toasts.get().findLast(({ action }) => action);
      if (latest) actOnToast(latest);
    };
    window.addEventListener(TOAST_ACT, actOnLatest);
    return () => window.removeEventListener(TOAST_ACT, actOnLatest);
  }, []);
  return (
    <section
      aria-label={label}
      aria-live="polite"
      className="pointer-events-none fixed print:hidden inset-x-4 bottom-20 z-50 flex flex-col items-end gap-2 md:bottom-4"
    >
      {shown.map((toast) => (
        <ToastCard key={toast.id} shown={toast} closeLabel={closeLabel} />
      ))}
    </section>
  );
}

function ToastCard({ shown, closeLabel }: { shown: Shown; closeLabel: string }) {
  const { id, text, tone = "success", action } = shown;
  const [held, setHeld] = useState(false);
  const shownMs = action ? SHOWN_WITH_ACTION_MS : SHOWN_MS;
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), shownMs);
    return () => clearTimeout(timer);
  }, [held, id, shownMs]);
  return (
    <div
      className="pointer-events-auto w-full max-w-sm rounded-lg shadow-raised"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      <Callout tone={tone}>
        <span className="flex items-start justify-between gap-3 text-ink">
          <span className="min-w-0 flex-1 break-words">{text}</span>
          {action && (
            <button
              data-key-target="undo"
              type="button"
              onClick={() => actOnToast(shown)}
              className="-my-1 inline-flex items-center gap-1.5 rounded-sm px-1.5 py-1 font-semibold whitespace-nowrap text-accent-ink hover:underline"
            >
              {action.label}
              {action.keys && (
                <span aria-hidden className="pointer-coarse:hidden">
                  <KeyHint keys={action.keys} />
                </span>
              )}
            </button>
          )}
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
