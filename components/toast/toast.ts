export type ToastTone = "info" | "success" | "warning" | "danger";
export type Toast = { text: string; tone?: ToastTone };

/** The event on `window` that asks for a toast; its detail is a `Toast`. */
export const TOAST_EVENT = "rightsdesk:toast";

/** Shows a short notice at the edge of the screen, from client code. */
export function toast(notice: Toast): void {
  window.dispatchEvent(new CustomEvent<Toast>(TOAST_EVENT, { detail: notice }));
}
