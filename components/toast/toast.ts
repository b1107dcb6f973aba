import { createStore } from "@/components/store/create-store";

type ToastTone = "info" | "success" | "warning" | "danger";
/**
 * `action`: a button beside the text, such as an undo; pressing it takes the notice away. `until`: when what it offers is over, and the
 * notice goes (RFC 3339); then `text` is told the seconds that are left.
 */
export type Toast = { tone?: ToastTone; action?: { label: string; keys?: string; run: () => void } } & (
  | { text: string; until?: undefined }
  | { text: (seconds: number) => string; until: string }
);
export type Shown = Toast & { id: number };

/** Name of the event that runs the act of the latest notice, as a key does. */
export const TOAST_ACT = "rightsdesk:toast-act";

const MOST_AT_ONCE = 3;
/** The notices of this page; those shown before anyone follows are kept. */
export const toasts = createStore<Shown[]>([]);
let lastId = 0;

/** Shows a short notice at the edge of the screen, from client code; `success` unless told otherwise. Saying the same again replaces it. */
export function toast(notice: Toast): void {
  lastId += 1;
  const others = toasts.get().filter(({ text }) => text !== notice.text);
  toasts.set([...others.slice(1 - MOST_AT_ONCE), { ...notice, id: lastId }]);
}

/** Takes a notice away. */
export function dismissToast(id: number): void {
  toasts.set(toasts.get().filter((toast) => toast.id !== id));
}

/** Takes a notice away and does what it offers. */
export function actOnToast({ id, action }: Shown): void {
  dismissToast(id);
  action?.run();
}
