import { useLayoutEffect } from "react";
import { holdKeys } from "./held-keys";

/** Holds keys while what they are meant for is on its way, so that none of them hits what is there until then. */
export function useHeldKeys(isUnderWay: boolean): void {
  useLayoutEffect(() => (isUnderWay ? holdKeys() : undefined), [isUnderWay]);
}
