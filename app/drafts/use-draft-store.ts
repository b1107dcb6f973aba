"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import type { DraftStore, ShownDraft } from "./draft-store";

/** A draft for as long as its page is open. */
export function useDraftStore<Content extends object, Facts extends object>(
  open: () => DraftStore<Content, Facts>,
): [ShownDraft<Content, Facts>, DraftStore<Content, Facts>] {
  const [store] = useState(open);
  return [useShownDraft(store), store];
}

/** A draft that is safe when its page is hidden or left, and looked at again when the page is: it may have been drawn long ago. */
export function useShownDraft<Content extends object, Facts extends object>(
  store: DraftStore<Content, Facts>,
): ShownDraft<Content, Facts> {
  const shown = useSyncExternalStore(store.subscribe, store.get, store.get);
  useEffect(() => {
    const follow = () => (document.hidden ? store.leave() : void store.refresh());
    void store.refresh();
    window.addEventListener("pagehide", store.leave);
    document.addEventListener("visibilitychange", follow);
    return () => {
      window.removeEventListener("pagehide", store.leave);
      document.removeEventListener("visibilitychange", follow);
      store.leave();
    };
  }, [store]);
  return shown;
}
