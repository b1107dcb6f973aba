import { createContext, use } from "react";

export const FlyoutContext = createContext<{ close: () => void } | null>(null);

/** The flyout that a form stands in, to be closed when it is done; null outside of one. */
export function useFlyout(): { close: () => void } | null {
  return use(FlyoutContext);
}
