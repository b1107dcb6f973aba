/** What the desk needs to know of a key press. */
export type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey">;

/**
 * Whether a press is the key of one step of a binding, e.g. `g`, `/`, `?`, `escape`. A Latin letter or a sign is taken as typed;
 * on a layout that types other letters (Russian) the key's place on the keyboard counts, so that "g" is the key that
 * says «п».
 */
export function isKey(step: string, press: Press): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return false;
  const typed = press.key.toLowerCase();
  if (typed === step) return true;
  return !/^[a-z]$/.test(typed) && placeOf(press.code) === step;
}

/** Whether a press is Ctrl or ⌘ with a letter, on any layout. */
export function isCommand(letter: string, press: Press): boolean {
  if (!(press.ctrlKey || press.metaKey) || press.altKey) return false;
  const typed = press.key.toLowerCase();
  return typed === letter || (!/^[a-z]$/.test(typed) && placeOf(press.code) === letter);
}

/** Whether a press belongs to what is being written, and so to no binding. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const input = target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
  return input || target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

function placeOf(code: string): string {
  if (code.startsWith("Key")) return code.slice(3).toLowerCase();
  if (code.startsWith("Digit")) return code.slice(5);
  return code === "Slash" ? "/" : code.toLowerCase();
}
