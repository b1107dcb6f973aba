import { useEffect, useState } from "react";
import type { completeSearch } from "@/domain/tickets/list/search-language/complete";

type Complete = typeof completeSearch;

/** What completes a search: fetched when the box is first opened, as few visits to the queue need it. Null until it is there. */
export function useCompletion(wanted: boolean): Complete | null {
  const [complete, setComplete] = useState<Complete | null>(null);
  const isMissing = wanted && !complete;
  useEffect(() => {
    if (!isMissing) return;
    import("@/domain/tickets/list/search-language/complete").then(
      ({ completeSearch }) => setComplete(() => completeSearch),
      // Without a network there is nothing to offer; what is typed can still be searched for.
      () => {},
    );
  }, [isMissing]);
  return complete;
}
