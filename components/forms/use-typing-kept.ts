import { type RefObject, useCallback, useLayoutEffect, useRef } from "react";

/**
 * Keeps what is typed in a form when its action ends. React empties a form then, also one that was refused, and with what was
 * typed or ticked since it was sent; here only a form that went well and is as it was sent is emptied.
 *
 * @returns to be called, with what was sent, when it went well
 */
export function useTypingKept(form: RefObject<HTMLFormElement | null>): (sent: FormData) => void {
  const wentWell = useRef<FormData | null>(null);
  const kept = useRef<HTMLFormElement | null>(null);
  // A form that is put away and drawn again is another element, which is to be kept as well.
  useLayoutEffect(() => {
    const drawn = form.current;
    if (!drawn || kept.current === drawn) return;
    kept.current = drawn;
    // React does not hear events while it draws, and that is when it empties the form.
    drawn.addEventListener("reset", (event) => {
      const sent = wentWell.current;
      wentWell.current = null;
      if (!sent || !isAsSent(new FormData(drawn), sent)) event.preventDefault();
    });
  });
  return useCallback((sent) => {
    wentWell.current = sent;
  }, []);
}

/** What was sent holds the pressed button as well. */
function isAsSent(now: FormData, sent: FormData): boolean {
  return [...new Set(now.keys())].every((name) => {
    const before = sent.getAll(name).map(said);
    return now.getAll(name).every((value, at) => said(value) === before[at]);
  });
}

function said(value: FormDataEntryValue): string {
  return typeof value === "string" ? value : `${value.name} ${value.size}`;
}
