/** An act on the desk, as `/api/events` tells it. */
export type DeskEvent = { action: string; ticket: number | null; person: string | null };

/** Called with each act; with null when some may have been missed. */
export type Hearer = (event: DeskEvent | null) => void;

const RETRY_MS = 5000;

const hearers = new Set<Hearer>();
const watchers = new Set<() => void>();
let source: EventSource | null = null;
let live = true;

/** Hears of acts for as long as wanted. All hearers of a page share one stream; a hidden page has none. */
export function hear(hearer: Hearer): () => void {
  hearers.add(hearer);
  if (hearers.size === 1) start();
  return () => {
    hearers.delete(hearer);
    if (hearers.size === 0) stop();
  };
}

/** Whether acts are coming in; false while the connection is being made again. For `useSyncExternalStore`. */
export const liveness = {
  subscribe(watcher: () => void): () => void {
    watchers.add(watcher);
    return () => watchers.delete(watcher);
  },
  read: (): boolean => live,
};

function start() {
  document.addEventListener("visibilitychange", followVisibility);
  followVisibility();
}

function stop() {
  document.removeEventListener("visibilitychange", followVisibility);
  close();
}

/** Browsers allow six connections to a host: tabs nobody looks at must not use them up. */
function followVisibility() {
  if (document.hidden) close();
  else if (!source) open();
}

function open() {
  const opened = new EventSource("/api/events");
  source = opened;
  opened.onopen = () => setLive(true);
  opened.onmessage = ({ data }) => tell(JSON.parse(data));
  opened.addEventListener("resync", () => tell(null));
  opened.addEventListener("over", () => tell(null));
  opened.onerror = () => {
    setLive(false);
    if (opened.readyState === EventSource.CLOSED) retryLater(opened);
  };
}

/** The server said no: the session may be over, which drawing the page again will show. */
function retryLater(refused: EventSource) {
  tell(null);
  setTimeout(() => {
    if (source === refused && !document.hidden) open();
  }, RETRY_MS);
}

function close() {
  source?.close();
  source = null;
}

function tell(event: DeskEvent | null) {
  for (const hearer of hearers) hearer(event);
}

function setLive(now: boolean) {
  if (live === now) return;
  live = now;
  for (const watcher of watchers) watcher();
}
