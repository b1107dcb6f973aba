import { isTyping } from "./keys";

/** A key as it was pressed. */
export type PressedKey = Pick<KeyboardEvent, "key" | "code"> &
  Partial<Pick<KeyboardEvent, "shiftKey" | "ctrlKey" | "metaKey" | "altKey">>;

const NAMED = ["Enter", "Escape", "Backspace", "ArrowDown", "ArrowUp"];

/** Whether a key may wait: what writes, leads or chooses. Tab and the browser's own keys may not. */
export function isHoldable({ key, ctrlKey, metaKey, altKey }: PressedKey): boolean {
  return !ctrlKey && !metaKey && !altKey && (key.length === 1 || NAMED.includes(key));
}

/** Presses a key where the focus is, and does what a browser would do with it; but no button is pressed unseen. */
export function pressAgain({ key, code, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): void {
  const modifiers = { shiftKey, ctrlKey, metaKey, altKey };
  const event = new KeyboardEvent("keydown", { key, code, ...modifiers, bubbles: true, cancelable: true });
  const focused = document.activeElement ?? document.body;
  const isTaken = !focused.dispatchEvent(event) || ctrlKey || metaKey || altKey;
  if (isTaken) return;
  if (isTyping(focused)) write(key, focused);
  else if (key === "Enter" && focused instanceof HTMLInputElement) focused.form?.requestSubmit();
  else if (key === "Enter" && focused.matches("a[href], summary")) (focused as HTMLElement).click();
  else if (key.length === 1 && key !== " ") writeIntoFirstField(key);
}

/** As if typed: the browser tells the field, keeps its limits and can undo it. */
function write(key: string, field: Element) {
  if (key === "Backspace") document.execCommand("delete");
  else if (key.length === 1) document.execCommand("insertText", false, key);
  else if (key !== "Enter") return;
  else if (field instanceof HTMLTextAreaElement) document.execCommand("insertLineBreak");
  else (field as HTMLInputElement).form?.requestSubmit();
}

/** What is no key of a place without a field in focus was meant for the one that it begins with. */
function writeIntoFirstField(key: string) {
  const field = document.querySelector<HTMLElement>("#main [data-first-field]");
  if (!field) return;
  field.focus();
  write(key, field);
}
