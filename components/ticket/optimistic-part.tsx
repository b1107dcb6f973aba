"use client";

import { createContext, type ReactNode, use, useOptimistic } from "react";

type Part = { shown: string | null; draw: (state: string) => void };

const Context = createContext<Part>({ shown: null, draw: () => {} });

/**
 * A part of the screen that is drawn as if an act had gone well while it runs. When the act is refused, what was there is
 * drawn again by itself.
 */
export function OptimisticPart({ children }: { children: ReactNode }) {
  const [shown, draw] = useOptimistic<string | null, string>(null, (_before, state) => state);
  return <Context value={{ shown, draw }}>{children}</Context>;
}

/** The nearest part; `draw` is for use within an action. */
export function useOptimisticPart(): Part {
  return use(Context);
}

/** What is drawn in each state that an act leads to, and otherwise (its children). A state that is not named draws nothing. */
export function Meanwhile({ as, children }: { as: Record<string, ReactNode>; children: ReactNode }) {
  const { shown } = useOptimisticPart();
  return shown === null ? children : as[shown];
}
