import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { clientSettings } from "./client-settings";
import { Client } from "./pg-client";

const AGAIN_MS = 250;

/**
 * Hears what is announced on a channel, over a connection of its own that is made again whenever it breaks.
 *
 * @param onHearing called each time it begins to hear: what was announced until then may have been missed
 * @returns ends it
 */
export function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  onHearing: () => void = () => {},
): () => Promise<void> {
  const over = new AbortController();
  const listening = (async () => {
    while (!over.signal.aborted) {
      const client = new Client(clientSettings(url, "rightsdesk listener"));
      const gone = once(client, "end");
      const close = () => client.break();
      over.signal.addEventListener("abort", close);
      client.on("notification", ({ payload = "" }) => hear(payload));
      try {
        await client.connect();
        await client.query(`listen ${client.escapeIdentifier(channel)}`);
        onHearing();
        await gone;
      } catch {
        client.break();
      }
      over.signal.removeEventListener("abort", close);
      await pause(AGAIN_MS, undefined, { signal: over.signal }).catch(() => {});
    }
  })();
  return () => {
    over.abort();
    return listening;
  };
}
