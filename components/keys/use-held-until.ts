import { type KeyboardEvent, useEffect, useRef } from "react";
import { holdKeys } from "./held-keys";

/** Holds a key and all that are pressed after it until there is what they are meant for: answers what takes the first one. */
export function useHeldUntil(isThere: boolean): (event: KeyboardEvent) => void {
  const release = useRef(() => {});
  useEffect(() => {
    if (isThere) release.current();
  }, [isThere]);
  useEffect(() => () => release.current(), []);
  return (event) => {
    event.preventDefault();
    event.stopPropagation();
    release.current();
    release.current = holdKeys(event.nativeEvent);
  };
}
