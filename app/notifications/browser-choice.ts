const KEY = "rightsdesk:browser-notifications";

/** Whether this browser shows notifications: it can, its owner wanted it, and the browser allows it. */
export function browserNotifications(): "unsupported" | "denied" | "on" | "off" {
  if (typeof Notification === "undefined" || !navigator.locks) return "unsupported";
  if (Notification.permission === "denied") return "denied";
  return Notification.permission === "granted" && localStorage.getItem(KEY) === "on" ? "on" : "off";
}

/** Asks the browser for its permission, which it may only be asked on a click. */
export async function switchOn(): Promise<void> {
  if ((await Notification.requestPermission()) === "granted") localStorage.setItem(KEY, "on");
}

export function switchOff(): void {
  localStorage.removeItem(KEY);
}
