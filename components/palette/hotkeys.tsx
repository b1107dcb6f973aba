"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { activeBindings, announceBindings, type Binding, type Home, isHidden, runBinding } from "./bindings";
import { isTyping } from "./keys";
import { isForOverlay } from "./page-keys";
import { followSequences } from "./sequence";

/**
 * Puts key bindings in force while it is on the page. They rest while someone writes or a dialog is open.
 *
 * @param home where the sheet of keys lists them
 */
export function Hotkeys({ bindings, home = "screen" }: { bindings: Binding[]; home?: Home }) {
  const router = useRouter();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isForOverlay()) return;
      const keys = completedBy(event);
      const binding = bindings.find((binding) => binding.keys === keys);
      if (!binding || isHidden(binding.keys, home)) return;
      event.preventDefault();
      runBinding(binding, document.activeElement, (href) => router.push(href));
    };
    window.addEventListener("keydown", press);
    const withdraw = announceBindings(bindings, home);
    return () => {
      window.removeEventListener("keydown", press);
      withdraw();
    };
  }, [bindings, home, router]);
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
