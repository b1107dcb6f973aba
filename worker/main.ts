import { setTimeout as pause } from "node:timers/promises";
import { readSettings } from "@/db/settings";
import { failpoint } from "./failpoint";
import { describeError, log } from "./log";
import { MailRoute } from "./mail-route";
import { runSession } from "./session";
import { stopSignal } from "./stop-signal";

/** The launcher waits ten seconds before it kills. */
const PATIENCE_MS = 8000;
const BETWEEN_SESSIONS_MS = 500;
const TELL_EVERY_MS = 60_000;

// What is not caught ends the process, to be started anew; Node would print its message, which may say who somebody is.
process.on("uncaughtException", (error) => {
  log.fatal({ error: describeError(error) }, "the worker cannot go on");
  process.exit(1);
});

const url = process.env.RIGHTSDESK_APP_DATABASE_URL!;
const stop = stopSignal();
stop.addEventListener("abort", () => setTimeout(() => process.exit(1), PATIENCE_MS).unref());
const { smtpUrl, dkim } = readSettings(process.env);
const route = new MailRoute(smtpUrl, dkim);
log.info("the worker is running");

const reached = failpoint(process.env.RIGHTSDESK_FAILPOINT);

let toldAt = Number.NEGATIVE_INFINITY;
while (!stop.aborted) {
  try {
    await runSession({ url, route, stop, reached });
  } catch (error) {
    if (performance.now() - toldAt > TELL_EVERY_MS) log.warn({ error: describeError(error) }, "the database is away");
    toldAt = performance.now();
    await pause(BETWEEN_SESSIONS_MS, undefined, { signal: stop }).catch(() => {});
  }
}
route.close();
log.info("the worker has stopped");
process.exit(0);
