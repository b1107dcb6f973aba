import { stay } from "@/components/keys/held-keys";
import { sayPageKept } from "./keep-page";
import { network, untilThere } from "./network";

/**
 * Puts itself before the browser's `fetch`: a screen that the router asks for and nobody answers is asked for again when the desk
 * can be reached. Left to the router, the browser would load it itself, and show its own blank page instead of ours.
 */
export function keepPageUnlessAnswered(): void {
  const ask = window.fetch;
  window.fetch = async (input, init) => {
    if (!isForScreen(init)) return ask(input, init);
    for (;;) {
      try {
        const answer = await ask(input, init);
        network.say(true);
        return answer;
      } catch (thrown) {
        if (init?.signal?.aborted) throw thrown;
        network.say(false);
        if (!isOfThisPage(input)) {
          stay();
          sayPageKept();
        }
        await untilThere();
      }
    }
  };
}

/** By the router's own headers; what it fetches beforehand may fail. */
function isForScreen(init: RequestInit | undefined): boolean {
  const headers = new Headers(init?.headers);
  return headers.has("rsc") && !headers.has("next-router-prefetch") && (init?.method ?? "GET") === "GET";
}

function isOfThisPage(input: RequestInfo | URL): boolean {
  const asked = new URL(input instanceof Request ? input.url : input, location.href);
  return asked.pathname === location.pathname;
}
