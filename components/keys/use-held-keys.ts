import { useLayoutEffect } from "react";
import { holdKeys } from "./held-keys";

/** Holds keys while something is on its way that ends with another screen, so that none of them hits the one that is left. */
export function useHeldKeys(isUnderWay: boolean): void {
  useLayoutEffect(() => (isUnderWay ? holdKeys() : undefined), [isUnderWay]);
}
