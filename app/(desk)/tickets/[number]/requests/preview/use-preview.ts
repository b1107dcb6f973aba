"use client";

import { type ReactNode, type RefObject, useEffect, useRef, useState, useTransition } from "react";
import { reach } from "@/app/reach";
import { previewAction } from "./preview-actions";

/** A preview, drawn; `mark` holds the act to it, `stopped` when something stands in its way. */
export type Drawn = { body: ReactNode; mark: string | null; stopped: boolean };

const PAUSE_MS = 250;

/** The preview that is shown: the page's own, or one asked anew for what was typed. */
export function usePreview(request: number, form: RefObject<HTMLFormElement | null>, drawn: Drawn, open: boolean) {
  const [asked, setAsked] = useState<Drawn | null>(null);
  const [loading, start] = useTransition();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = () =>
    [...new FormData(form.current ?? undefined)].some(([name, value]) => name !== "mark" && value !== "");

  const ask = () =>
    start(async () => {
      if (!form.current) return;
      const after = await reach(previewAction(request, new FormData(form.current)));
      if (after.ok) setAsked(after.value);
    });
  const look = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(ask, asked || !open ? PAUSE_MS : 0);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  // The page was drawn anew: what was asked before is out of date.
  const latest = useRef(drawn.mark);
  const askAgain = useRef(ask);
  askAgain.current = ask;
  useEffect(() => {
    if (latest.current === drawn.mark) return;
    latest.current = drawn.mark;
    setAsked((before) => {
      if (before) askAgain.current();
      return before;
    });
  }, [drawn.mark]);
  return { preview: asked ?? drawn, loading, typed, look };
}
