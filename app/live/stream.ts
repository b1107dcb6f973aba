import { network } from "@/components/network/network";
import { createStore } from "@/components/store/create-store";
import type { DeskAction } from "@/domain/live/actions";

/** An act on the desk, as `/api/events` tells it; or `live.back`: what is no history, such as who looks, may have changed meanwhile. */
export type DeskEvent = { action: DeskAction; ticket: number | null; person: string | null; id?: string };

/** Called with each act; with null when some may have been missed. */
export type Hearer = (event: DeskEvent | null) => void;

const RETRY_MS = 5000;
/** The server says something every fifteen seconds; a stream that is silent for longer than two of these is dead. */
const SILENCE_MS = 35_000;

/**
 * A part of the page may begin to hear this much later than it was drawn by the server: it comes alive after others, or was gone to
 * from another page. What was told meanwhile is told to it then; to hear of an act twice does no harm.
 */
const RECENT_MS = 10_000;
const MOST_RECENT = 200;

const BACK: DeskEvent = { action: "live.back", ticket: null, person: null };

const latest = createStore<{ event: DeskEvent | null }>({ event: null }, start);
const live = createStore(true);
/** How often a connection was made. */
const connections = createStore(0);
let recent: { at: number; event: DeskEvent | null }[] = [];
let source: EventSource | null = null;
/** The entry of the history up to which this page knows it; empty while that cannot be said. */
let place = "";
let silence: ReturnType<typeof setTimeout> | undefined;

/** Says up to which entry the page was drawn with, before anything is heard. */
export function beginAt(drawnWith: number | null): void {
  if (!place && drawnWith !== null) place = String(drawnWith);
}

/** Hears of acts for as long as wanted. All hearers of a page share one stream; a hidden page has none. */
export function hear(hearer: Hearer): () => void {
  const stop = latest.subscribe(() => hearer(latest.get().event));
  let over = false;
  queueMicrotask(() => {
    for (const { at, event } of recent) if (!over && performance.now() - at < RECENT_MS) hearer(event);
  });
  return () => {
    over = true;
    stop();
  };
}

/** Calls once, when the server can be reached again; answers with how to call that off. */
export function whenBack(call: () => void): () => void {
  const callOff = connections.subscribe(() => {
    callOff();
    call();
  });
  return callOff;
}

/** Whether acts are coming in; false while the connection is being made again. */
export const liveness = {
  get: live.get,
  getFirst: live.getFirst,
  subscribe: live.subscribe,
};

function start(): () => void {
  document.addEventListener("visibilitychange", followVisibility);
  window.addEventListener("online", openAnew);
  followVisibility();
  return () => {
    document.removeEventListener("visibilitychange", followVisibility);
    window.removeEventListener("online", openAnew);
    close();
  };
}

/** Browsers allow six connections to a host: tabs nobody looks at must not use them up. */
function followVisibility() {
  if (document.hidden) close();
  else if (!source) open();
}

function openAnew() {
  close();
  followVisibility();
}

function open() {
  const opened = new EventSource(place ? `/api/events?after=${place}` : "/api/events");
  source = opened;
  const on = (type: string, then: (event: MessageEvent) => void) =>
    opened.addEventListener(type, (event) => {
      listenOn();
      if (event.lastEventId) place = event.lastEventId;
      then(event);
    });
  opened.onopen = () => {
    network.say(true);
    live.set(true);
    connections.set(connections.get() + 1);
  };
  on("message", ({ data }) => tell(JSON.parse(data)));
  on("resync", () => tell(null));
  on("over", () => tell(null));
  on("back", () => tell(BACK));
  on("cursor", () => {});
  on("beat", () => {});
  opened.onerror = () => {
    live.set(false);
    void network.ask();
    if (opened.readyState === EventSource.CLOSED) retryLater(opened);
  };
  listenOn();
}

function listenOn() {
  clearTimeout(silence);
  silence = setTimeout(openAnew, SILENCE_MS);
}

/** The server said no: the session may be over, which drawing the page again will show. */
function retryLater(refused: EventSource) {
  tell(null);
  setTimeout(() => {
    if (source === refused && !document.hidden) open();
  }, RETRY_MS);
}

function close() {
  clearTimeout(silence);
  source?.close();
  source = null;
}

function tell(event: DeskEvent | null) {
  const at = performance.now();
  recent = [...recent.filter((told) => at - told.at < RECENT_MS), { at, event }].slice(-MOST_RECENT);
  latest.set({ event });
}
