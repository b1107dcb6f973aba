import { createStore } from "@/components/store/create-store";

/** The modal windows that are open, the topmost last. Whatever is not inside the topmost can be neither pressed nor heard. */
const open = createStore<HTMLDialogElement[]>([]);

export const modals = {
  subscribe: open.subscribe,
  topmost: () => open.get().at(-1) ?? null,
  onServer: () => null,
  enter(dialog: HTMLDialogElement): () => void {
    open.set([...open.get(), dialog]);
    return () => open.set(open.get().filter((other) => other !== dialog));
  },
};
