import { type KeyboardEvent, useRef } from "react";

const TOGETHER_WITHIN_MS = 700;

/** Finds what begins with the letters that are typed one soon after another; the same letter again goes to the next that begins with it. */
export function useTypeahead(): (event: KeyboardEvent, elements: HTMLElement[], at: number) => number | null {
  const typed = useRef({ letters: "", at: 0 });
  return ({ key, ctrlKey, metaKey, altKey, timeStamp }, elements, at) => {
    if (key.length !== 1 || key === " " || ctrlKey || metaKey || altKey) return null;
    const before = timeStamp - typed.current.at < TOGETHER_WITHIN_MS ? typed.current.letters : "";
    const letter = key.toLowerCase();
    const letters = before === letter ? letter : before + letter;
    typed.current = { letters, at: timeStamp };
    const from = letters.length === 1 ? at + 1 : Math.max(at, 0);
    const places = elements.map((_, index) => (from + index) % elements.length);
    return places.find((place) => elements[place]?.textContent?.toLowerCase().startsWith(letters)) ?? null;
  };
}
