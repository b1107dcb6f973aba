"use client";

import { useEffect } from "react";
import { useWindowEvent } from "@/components/events/use-window-event";
import { STEP } from "../key-targets";

/** Moves the focus through the requests (j, k), and lights the words in the mail that the one at hand rests on. */
export function StepRequests() {
  useWindowEvent(STEP.next, () => step(1));
  useWindowEvent(STEP.previous, () => step(-1));
  useEffect(() => {
    const light = (event: Event) => lightWords(cardOf(event.target) ?? cardOf(document.activeElement));
    for (const name of POINTING) document.addEventListener(name, light);
    return () => {
      for (const name of POINTING) document.removeEventListener(name, light);
    };
  }, []);
  return null;
}

const POINTING = ["pointerover", "focusin", "focusout"] as const;

function cardOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-request]") : null;
}

function lightWords(card: HTMLElement | null): void {
  for (const mark of document.querySelectorAll<HTMLElement>("mark[data-of]")) {
    const lit = card?.dataset.request !== undefined && mark.dataset.of?.split(" ").includes(card.dataset.request);
    mark.toggleAttribute("data-lit", lit === true);
  }
}

function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>("[data-request]")];
  const at = all.findIndex((card) => card.contains(document.activeElement));
  const next = at < 0 ? (by > 0 ? all[0] : all.at(-1)) : all[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}
