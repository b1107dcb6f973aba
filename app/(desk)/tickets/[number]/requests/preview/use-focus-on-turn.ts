"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";

/** The focus goes to the confirmation as it is drawn, so that no key is lost in between, and back when it goes. */
export function useFocusOnTurn(form: RefObject<HTMLFormElement | null>, open: boolean) {
  const was = useRef(open);
  useLayoutEffect(() => {
    if (was.current === open) return;
    was.current = open;
    const target = open ? "[data-confirm]" : "[data-key-target=apply]";
    form.current?.querySelector<HTMLElement>(target)?.focus();
  }, [form, open]);
}
