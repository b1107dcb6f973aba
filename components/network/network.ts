import { createStore } from "@/components/store/create-store";

const ASK_EVERY_MS = 2000;

/** What the browser says of the network. */
const online = createStore(true, watchBrowser);
/** Whether the desk answered when it was last asked; a browser that is online may still not reach it. */
const answering = createStore(true, askUntilAnswered);

/** Whether the desk can be reached. */
export const network = {
  isThere: (): boolean => navigator.onLine && answering.get(),
  /** As the server draws it. */
  isThereFirst: (): boolean => true,
  subscribe(listener: () => void): () => void {
    const stops = [online.subscribe(listener), answering.subscribe(listener)];
    return () => {
      for (const stop of stops) stop();
    };
  },
  /** Said by whoever asked the desk for something. */
  say: (isAnswering: boolean): void => answering.set(isAnswering),
  /** Asks the desk for a sign of life. */
  ask: askDesk,
};

/** Resolves when the desk can be reached again. */
export function untilThere(): Promise<void> {
  return new Promise((resolve) => {
    const stop = network.subscribe(() => {
      if (!network.isThere()) return;
      stop();
      resolve();
    });
  });
}

function watchBrowser(): () => void {
  const note = () => online.set(navigator.onLine);
  note();
  window.addEventListener("online", note);
  window.addEventListener("offline", note);
  return () => {
    window.removeEventListener("online", note);
    window.removeEventListener("offline", note);
  };
}

function askUntilAnswered(): () => void {
  const timer = setInterval(() => {
    if (!answering.get() && navigator.onLine) void askDesk();
  }, ASK_EVERY_MS);
  return () => clearInterval(timer);
}

async function askDesk(): Promise<void> {
  try {
    await fetch("/api/health", { cache: "no-store" });
    answering.set(true);
  } catch {
    answering.set(false);
  }
}
