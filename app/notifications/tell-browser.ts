import { browserNotifications } from "./browser-choice";
import { readNotifications } from "./requests";

const LOCK = "rightsdesk-browser-notifications";

let begun = false;

/**
 * While this tab is hidden, and no other hidden tab does it already, hears of notifications and lets the browser show them: the
 * ticket's number and what happened, never a name. Follows the tab for as long as the page is there.
 */
export function tellBrowser(): void {
  if (begun) return;
  begun = true;
  let over: (() => void) | null = null;
  const follow = () => {
    if (!document.hidden) {
      over?.();
      over = null;
      return;
    }
    if (over || browserNotifications() !== "on") return;
    const leaving = new AbortController();
    over = () => leaving.abort();
    navigator.locks.request(LOCK, { signal: leaving.signal }, () => hearUntil(leaving.signal)).catch(() => {});
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}

async function hearUntil(signal: AbortSignal): Promise<void> {
  let known = (await readNotifications())?.items[0]?.id ?? 0;
  const source = new EventSource("/api/events");
  source.onmessage = async ({ data }) => {
    if (JSON.parse(data).action !== "notification.added") return;
    for (const { id, ticket, href, short, unread } of (await readNotifications())?.items ?? []) {
      if (!unread || id <= known) continue;
      show(id, ticket, href, short);
    }
    known = Math.max(known, Number(JSON.parse(data).id));
  };
  await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
  source.close();
}

function show(id: number, ticket: number | null, href: string, what: string): void {
  const shown = new Notification(ticket ? `#${ticket}` : "Rightsdesk", { body: what, tag: `rightsdesk-${id}` });
  shown.onclick = () => {
    window.focus();
    shown.close();
    window.location.assign(href);
  };
}
