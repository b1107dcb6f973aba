"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useSecondsUntil } from "@/components/countdown/use-seconds-until";
import { Glyph } from "@/components/icons/glyph";
import { Callout } from "@/components/ui/callout";
import { KeyHint } from "@/components/ui/key-hint";
import { actOnToast, dismissToast, type Shown } from "./toast";

const SHOWN_MS = 6000;
const SHOWN_WITH_ACTION_MS = 10_000;
/** One that ends by the server's clock does not end before. */
const SHOWN_LONGEST_MS = 60_000;

/** One notice. It goes after 6 s, one that offers an act after 10; later while it is pointed at, has the focus, or nobody sees the page. */
export function ToastCard({
  shown,
  closeLabel,
  giveFocusBack,
}: {
  shown: Shown;
  closeLabel: string;
  /** Called as it goes, if the focus is in it. */
  giveFocusBack: () => void;
}) {
  const { tone = "success", action } = shown;
  const hold = useTimeout(shown.id, shown.until ? SHOWN_LONGEST_MS : action ? SHOWN_WITH_ACTION_MS : SHOWN_MS);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const drawn = card.current;
    return () => {
      if (drawn?.contains(document.activeElement)) giveFocusBack();
    };
  }, [giveFocusBack]);
  return (
    <div ref={card} className="pointer-events-auto w-full rounded-lg shadow-raised" {...hold}>
      <Callout tone={tone}>
        <span className="flex items-start justify-between gap-3 text-ink">
          <span className="min-w-0 flex-1 break-words">
            {shown.until === undefined ? shown.text : <Passing id={shown.id} until={shown.until} text={shown.text} />}
          </span>
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
            onClick={() => dismissToast(shown.id)}
            className="-m-1 rounded-sm p-1.5 text-muted hover:text-ink"
          >
            <Glyph path="M18 6 6 18M6 6l12 12" size={14} />
          </button>
        </span>
      </Callout>
    </div>
  );
}

/** The text of a notice whose offer ends at an instant; with that the notice goes, whoever points at it. */
function Passing({ id, until, text }: { id: number; until: string; text: (seconds: number) => string }) {
  const seconds = useSecondsUntil(until);
  useEffect(() => {
    if (seconds === 0) dismissToast(id);
  }, [id, seconds]);
  return <span className="tabular-nums">{text(seconds)}</span>;
}

/** Takes the notice away in time, which begins anew whenever what held it lets go. */
function useTimeout(id: number, ms: number) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  const [hidden, setHidden] = useState(false);
  const held = pointed || focused || hidden;
  useEffect(() => {
    const look = () => setHidden(document.hidden);
    look();
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, []);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismissToast(id), ms);
    return () => clearTimeout(timer);
  }, [held, id, ms]);
  return {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}
