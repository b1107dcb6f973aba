"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { activeBindings, announceBindings, type Binding } from "./bindings";
import { isTyping } from "./keys";
import { followSequences } from "./sequence";

/** Puts key bindings in force while it is on the page. They rest while someone writes or a dialog is open. */
export function Hotkeys({ bindings }: { bindings: Binding[] }) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || document.querySelector("dialog[open]")) return;
      const keys = completedBy(event);
      const binding = bindings.find((binding) => binding.keys === keys);
      if (!binding) return;
      event.preventDefault();
      if ("href" in binding) router.push(binding.href);
      else if ("event" in binding) window.dispatchEvent(new CustomEvent(binding.event));
      else pressElement("nearest" in binding ? nearest(binding.nearest) : document.getElementById(binding.target));
    };
    window.addEventListener("keydown", press);
    const withdraw = announceBindings(bindings);
    return () => {
      window.removeEventListener("keydown", press);
      withdraw();
    };
  }, [bindings, router]);
  return null;
}

const follow = followSequences();
const completed = new WeakMap<KeyboardEvent, string | null>();

/**
 * The sequence a press completes. One follower for the whole page, so that the `c` of `g c` is not taken for a `c` of its
 * own by other bindings, not even by those that were drawn after the `g`.
 */
function completedBy(event: KeyboardEvent): string | null {
  const known = completed.get(event);
  if (known !== undefined) return known;
  const sequences = activeBindings().map(({ keys }) => keys);
  const keys = follow(event, event.timeStamp, sequences);
  completed.set(event, keys);
  return keys;
}

function nearest(name: string): HTMLElement | null {
  const wanted = `[data-key-target="${name}"]`;
  const part = document.activeElement?.closest("[data-key-part]");
  return part?.querySelector<HTMLElement>(wanted) ?? document.querySelector<HTMLElement>(wanted);
}

function pressElement(element: HTMLElement | null) {
  if (!element) return;
  element.focus();
  if (element.matches("button, a, summary")) element.click();
  if (element instanceof HTMLInputElement) element.select();
}
