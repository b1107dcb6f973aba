"use client";

import { type FocusEvent, useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import { createPortal } from "react-dom";
import { modals } from "@/components/dialog/modals";
import { actOnToast, TOAST_ACT, toasts } from "./toast";
import { ToastCard } from "./toast-card";
import { useClearPlace } from "./use-clear-place";

/** Where toasts appear and are read out; one per page, in the shell. While a dialog is open they are in that: nothing else can be pressed or heard. */
export function ToastRegion(labels: { label: string; closeLabel: string }) {
  const dialog = useSyncExternalStore(modals.subscribe, modals.topmost, modals.onServer);
  useEffect(() => {
    const actOnLatest = () => {
      const latest = toasts.get().findLast(({ action }) => action);
      if (latest) actOnToast(latest);
    };
    window.addEventListener(TOAST_ACT, actOnLatest);
    return () => window.removeEventListener(TOAST_ACT, actOnLatest);
  }, []);
  return dialog ? createPortal(<Region {...labels} />, dialog) : <Region {...labels} />;
}

function Region({ label, closeLabel }: { label: string; closeLabel: string }) {
  const shown = useSyncExternalStore(toasts.subscribe, toasts.get, toasts.getFirst);
  const region = useRef<HTMLElement>(null);
  useClearPlace(region, shown.length > 0);
  const from = useRef<HTMLElement>(null);
  const giveBack = useCallback(() => from.current?.focus({ preventScroll: true }), []);
  const noteFrom = ({ relatedTarget, currentTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) from.current = relatedTarget as HTMLElement | null;
  };
  return (
    <section
      ref={region}
      aria-label={label}
      aria-live="polite"
      onFocus={noteFrom}
      className="pointer-events-none fixed inset-x-4 z-50 ml-auto flex max-w-96 flex-col gap-2 text-left print:hidden"
    >
      {shown.map((toast) => (
        <ToastCard key={toast.id} shown={toast} closeLabel={closeLabel} giveFocusBack={giveBack} />
      ))}
    </section>
  );
}
