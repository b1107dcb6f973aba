/** A value outside of React that whatever shows it can follow, by `useSyncExternalStore(store.subscribe, store.get, store.getFirst)`. */
export type Store<Value> = {
  get: () => Value;
  /** What it began with: the server draws that, and so does the browser until the page is alive. */
  getFirst: () => Value;
  /** Tells all who follow, unless the value is the same. */
  set: (next: Value) => void;
  subscribe: (listener: () => void) => () => void;
};

/** @param start called when the first begins to follow; what it returns, when the last has stopped */
export function createStore<Value>(first: Value, start?: () => () => void): Store<Value> {
  let value = first;
  let stop: (() => void) | undefined;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    getFirst: () => first,
    set(next) {
      if (Object.is(value, next)) return;
      value = next;
      // Who is told may stop following, or begin again.
      for (const listener of [...listeners]) if (listeners.has(listener)) listener();
    },
    subscribe(listener) {
      if (listeners.add(listener).size === 1) stop ??= start?.();
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
