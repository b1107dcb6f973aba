const watchers = new Set<() => void>();
let open: HTMLDialogElement[] = [];

/**
 * The modal windows that are open, as an external store of React's. Whatever is not inside the topmost can be neither pressed nor
 * heard by then.
 */
export const modals = {
  topmost: () => open.at(-1) ?? null,
  onServer: () => null,
  watch(changed: () => void) {
    watchers.add(changed);
    return () => watchers.delete(changed);
  },
  enter(dialog: HTMLDialogElement): () => void {
    set([...open, dialog]);
    return () => set(open.filter((other) => other !== dialog));
  },
};

function set(next: HTMLDialogElement[]) {
  open = next;
  for (const changed of watchers) changed();
}
