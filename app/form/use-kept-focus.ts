"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * Keeps the focus on the part that a form stood in when the form goes because its verb is done: a key or a screen reader goes
 * on from there, not from the top of the page.
 */
export function useKeptFocus(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const drawn = form.current;
    const home = drawn?.closest<HTMLElement>("[tabindex='-1']");
    return () => {
      if (drawn?.contains(document.activeElement)) home?.focus({ preventScroll: true });
    };
  }, []);
  return form;
}
