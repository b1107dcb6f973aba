type ToastTone = "info" | "success" | "warning" | "danger";
/** `action`: a button beside the text, such as an undo; pressing it takes the notice away. */
export type Toast = { text: string; tone?: ToastTone; action?: { label: string; keys?: string; run: () => void } };
export type Shown = Toast & { id: number };

/** Name of the event that runs the act of the latest notice, as a key does. */
export const TOAST_ACT = "rightsdesk:toast-act";

const MOST_AT_ONCE = 3;
const none: Shown[] = [];
const watchers = new Set<() => void>();
let shown = none;
let lastId = 0;

/** Shows a short notice at the edge of the screen, from client code; `success` unless told otherwise. Saying the same again replaces it. */
export function toast(notice: Toast): void {
  lastId += 1;
  const others = shown.filter(({ text }) => text !== notice.text);
  show([...others.slice(1 - MOST_AT_ONCE), { ...notice, id: lastId }]);
}

/** Takes a notice away. */
export function dismissToast(id: number): void {
  show(shown.filter((toast) => toast.id !== id));
}

/** Takes a notice away and does what it offers. */
export function actOnToast({ id, action }: Shown): void {
  dismissToast(id);
  action?.run();
}

/** The notices of this page as an external store of React's; those shown before anyone watches are kept. */
export const toasts = {
  now: () => shown,
  onServer: () => none,
  watch(changed: () => void) {
    watchers.add(changed);
    return () => watchers.delete(changed);
  },
};

function show(next: Shown[]) {
  shown = next;
  for (const changed of watchers) changed();
}
