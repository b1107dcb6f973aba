"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Moves the focus to what matches a selector inside the list, as soon as it is drawn and can be pressed. */
export function useNextFocus<List extends HTMLElement>(): [RefObject<List | null>, (selector: string) => void] {
  const list = useRef<List>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    const found = wanted.current && list.current?.querySelector<HTMLButtonElement>(wanted.current);
    if (!found || found.disabled) return;
    wanted.current = null;
    found.focus();
  });
  const focusNext = (selector: string) => {
    wanted.current = selector;
  };
  return [list, focusNext];
}
