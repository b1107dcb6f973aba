"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { Draft } from "./call";
import { DraftKeeper, type Held, type Kept } from "./draft-keeper";

/** What is typed during the call: it survives a reload, a crash and signing out, and is there in another browser. */
export function useDraft(call: number | null, kept: Kept | null, begin: Draft): [Held, DraftKeeper] {
  const [keeper] = useState(() => new DraftKeeper(call, kept, begin));
  const held = useSyncExternalStore(keeper.watch, keeper.now, keeper.now);
  useEffect(() => {
    const hide = () => (document.hidden ? keeper.leave() : void keeper.look());
    void keeper.look();
    window.addEventListener("pagehide", keeper.leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", keeper.leave);
      document.removeEventListener("visibilitychange", hide);
      keeper.leave();
    };
  }, [keeper]);
  return [held, keeper];
}
