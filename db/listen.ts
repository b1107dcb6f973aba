import { setTimeout as pause } from "node:timers/promises";
import { clientSettings } from "./client-settings";
import { Client } from "./pg-client";

const AGAIN_MS = 250;
const ASK_MS = 10_000;

/**
 * Hears what is announced on a channel, over a connection of its own that is made again whenever it breaks.
 *
 * @param onHearing called each time it begins to hear: what was announced until then may have been missed
 * @param askMs how often to ask whether the connection still carries anything, and how long an answer may take
 * @returns ends it
 */
export function listen(
  url: string,
  channel: string,
  hear: (payload: string) => void,
  onHearing: () => void = () => {},
  askMs = ASK_MS,
): () => Promise<void> {
  const over = new AbortController();
  const { signal } = over;
  const listening = (async () => {
    while (!signal.aborted) {
      const client = new Client({ ...clientSettings(url, "rightsdesk listener"), answerMs: askMs });
      const close = () => client.break();
      signal.addEventListener("abort", close);
      client.on("notification", ({ payload = "" }) => hear(payload));
      await hearUntilGone(client, channel, onHearing, askMs).catch(close);
      signal.removeEventListener("abort", close);
      await pause(AGAIN_MS, undefined, { signal }).catch(() => {});
    }
  })();
  return () => {
    over.abort();
    return listening;
  };
}

async function hearUntilGone(client: Client, channel: string, onHearing: () => void, askMs: number): Promise<void> {
  const gone = new Promise((resolve) => client.once("end", resolve));
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  onHearing();
  const asking = setInterval(() => client.query("select 1").catch(() => {}), askMs);
  await gone;
  clearInterval(asking);
}
