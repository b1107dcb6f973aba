import { useEffect } from "react";

/** Hears an event on `window`, such as one that a key sends, for as long as the caller is on the page. */
export function useWindowEvent<Heard extends Event = Event>(name: string, listener: (event: Heard) => void): void {
  useEffect(() => {
    const hear = listener as (event: Event) => void;
    window.addEventListener(name, hear);
    return () => window.removeEventListener(name, hear);
  });
}
