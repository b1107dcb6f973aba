"use client";

import { useEffect, useRef } from "react";

const ID = "exact-time";
const GAP = 6;

/**
 * Shows what `data-exact` says beside the element that has it: under the pointer, reached by Tab, or tapped; for a row of a
 * list that is reached so, what its first such element says. Whoever goes through rows by their keys reads them: nothing lies over
 * those. One for the whole page.
 */
export function ExactTip() {
  const tip = useRef<HTMLDivElement>(null);
  useEffect(() => (tip.current ? follow(tip.current) : undefined), []);
  return (
    <div
      ref={tip}
      id={ID}
      role="tooltip"
      popover="manual"
      className="pointer-events-none fixed inset-auto m-0 max-w-[calc(100vw-1rem)] rounded-md bg-ink px-2 py-1 text-sm text-canvas shadow-raised"
    />
  );
}

function follow(tip: HTMLDivElement): () => void {
  let about: HTMLElement | null = null;
  /** Whether the focus moves because Tab was pressed, not by a script or the mouse. */
  let tabbed = false;
  const show = (element: HTMLElement | null) => {
    if (element === about) return;
    about?.removeAttribute("aria-describedby");
    about = element;
    if (!element) return tip.hidePopover();
    tip.textContent = element.dataset.exact ?? "";
    tip.showPopover();
    place(tip, element.getBoundingClientRect());
    element.setAttribute("aria-describedby", ID);
  };
  const point = ({ target, pointerType }: PointerEvent) =>
    pointerType === "mouse" && !isRowLink(target) && show(exactAt(target));
  const pointInRow = ({ target, pointerType, clientX, clientY }: PointerEvent) =>
    pointerType === "mouse" && isRowLink(target) && show(exactBeneath(clientX, clientY));
  const tap = ({ target, pointerType }: PointerEvent) => pointerType !== "mouse" && show(exactAt(target));
  const focus = ({ target }: FocusEvent) => show(tabbed ? (exactAt(target) ?? exactInRow(target)) : null);
  const hide = () => show(null);
  // Escape takes the tip away and does nothing else: no key of the screen hears of it.
  const press = (event: KeyboardEvent) => {
    tabbed = event.key === "Tab";
    if (event.key !== "Escape" || !about) return;
    event.preventDefault();
    hide();
  };

  const heard = new AbortController();
  const passive = { signal: heard.signal, passive: true };
  document.addEventListener(
    "pointerdown",
    () => {
      tabbed = false;
    },
    passive,
  );
  document.addEventListener("pointerover", point, passive);
  document.addEventListener("pointermove", pointInRow, passive);
  document.addEventListener("pointerup", tap, passive);
  document.addEventListener("focusin", focus, passive);
  document.addEventListener("focusout", hide, passive);
  document.addEventListener("keydown", press, { signal: heard.signal, capture: true });
  document.addEventListener("scroll", hide, { ...passive, capture: true });
  return () => heard.abort();
}

function exactAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-exact]") : null;
}

function isRowLink(target: EventTarget | null): target is Element {
  return target instanceof Element && target.matches("[data-row-link]");
}

/** A row's link lies over the whole row. */
function exactBeneath(x: number, y: number): HTMLElement | null {
  const exact = document.elementsFromPoint(x, y).find((element) => element.matches("[data-exact]"));
  return exact instanceof HTMLElement ? exact : null;
}

function exactInRow(target: EventTarget | null): HTMLElement | null {
  if (!isRowLink(target)) return null;
  return target.closest("tr, li")?.querySelector<HTMLElement>("[data-exact]") ?? null;
}

/** Above the element where there is room, else below, and never beyond the edges. */
function place(tip: HTMLElement, { left, top, bottom, width }: DOMRect) {
  const { width: wide, height: high } = tip.getBoundingClientRect();
  const middle = left + width / 2 - wide / 2;
  const above = top - high - GAP;
  tip.style.left = `${Math.max(GAP, Math.min(middle, window.innerWidth - wide - GAP))}px`;
  tip.style.top = `${above > 0 ? above : bottom + GAP}px`;
}
