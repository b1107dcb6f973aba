import { createStore } from "@/components/store/create-store";

const KEY = "rightsdesk:browser-notifications";

type BrowserChoice = "unsupported" | "denied" | "on" | "off";

/** Whether this browser shows notifications, for whoever follows it; null before the browser was asked. */
export const browserChoice = createStore<BrowserChoice | null>(null, () => {
  lookAgain();
  return () => {};
});

/** Whether this browser shows notifications: it can, its owner wanted it, and the browser allows it. */
export function browserNotifications(): BrowserChoice {
  if (typeof Notification === "undefined" || !navigator.locks) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return Notification.permission === "granted" && localStorage.getItem(KEY) === "on" ? "on" : "off";
}

/** Asks the browser for its permission, which it may only be asked on a click. */
export async function switchOn(): Promise<void> {
  if ((await Notification.requestPermission()) === "granted") localStorage.setItem(KEY, "on");
  lookAgain();
}

export function switchOff(): void {
  localStorage.removeItem(KEY);
  lookAgain();
}

function lookAgain(): void {
  browserChoice.set(browserNotifications());
}
