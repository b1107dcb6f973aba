/** A key, or keys one after another (`g q`), and what they do: go somewhere, tell the page, or press or focus an element. */
export type Binding = { keys: string; label: string } & (
  | { href: string }
  /** Name of a CustomEvent sent to `window`. */
  | { event: string }
  /** Id of a button or link to press, or of a field to focus. */
  | { target: string }
  /** `data-key-target` of buttons to press: the one in the part (`data-key-part`) that has the focus, else the first on the page. */
  | { nearest: string }
);

const active = new Set<Binding[]>();

/** Makes bindings known to the sheet of keys for as long as they are in force. */
export function announceBindings(bindings: Binding[]): () => void {
  active.add(bindings);
  return () => active.delete(bindings);
}

/** All bindings in force on this page. */
export function activeBindings(): Binding[] {
  return [...active].flat();
}
