import { useEffect, useEffectEvent } from "react";

/** Hears an event on `window`, such as one that a key sends, for as long as the caller is on the page. */
export function useWindowEvent<Heard extends Event = Event>(name: string, listener: (event: Heard) => void): void {
  const hear = useEffectEvent(listener);
  useEffect(() => {
    const tell = (event: Event) => hear(event as Heard);
    window.addEventListener(name, tell);
    return () => window.removeEventListener(name, tell);
  }, [name]);
}
