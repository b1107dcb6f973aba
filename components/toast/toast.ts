type ToastTone = "info" | "success" | "warning" | "danger";
export type Toast = { text: string; tone?: ToastTone };
type Shown = Toast & { id: number };

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
