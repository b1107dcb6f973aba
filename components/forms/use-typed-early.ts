import { type RefObject, useLayoutEffect, useRef } from "react";

/**
 * What was typed into a field before the page was alive stands in the field and nowhere else, and would be drawn over: whoever
 * keeps the text hears of it.
 *
 * @param drawn what the server drew into it
 */
export function useTypedEarly(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  drawn: string,
  hear: (text: string) => void,
): void {
  const first = useRef({ drawn, hear });
  useLayoutEffect(() => {
    const typed = field.current?.value;
    // A textarea's own newlines are those of HTML.
    if (typed !== undefined && typed !== first.current.drawn.replace(/\r\n?/g, "\n")) first.current.hear(typed);
  }, [field]);
}
