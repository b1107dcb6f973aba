"use client";

import { useEffect } from "react";
import { isForPage, isUnseeing } from "@/components/keys/page-keys";
import { followSequences } from "@/components/keys/sequence";
import { useGo } from "@/components/network/use-go";
import { activeBindings, announceBindings, type Binding, type Home, isHidden, leadsOn, runBinding } from "./bindings";

/**
 * Puts key bindings in force while it is on the page. They rest while someone writes or a dialog is open.
 *
 * @param home where the sheet of keys lists them
 */
export function Hotkeys({ bindings, home = "screen" }: { bindings: Binding[]; home?: Home }) {
  const go = useGo();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isForPage(event)) return;
      const keys = completedBy(event);
      const binding = bindings.find((binding) => binding.keys === keys);
      if (!binding || isHidden(binding.keys, home)) return;
      event.preventDefault();
      if (isUnseeing(event) && !leadsOn(binding, document.activeElement)) return;
      runBinding(binding, document.activeElement, go);
    };
    window.addEventListener("keydown", press);
    const withdraw = announceBindings(bindings, home);
    return () => {
      window.removeEventListener("keydown", press);
      withdraw();
    };
  }, [bindings, home, go]);
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
