// Preloaded (--import) into each process that the launcher starts: when the launcher is gone, however it went, they go.
import { isMainThread } from "node:worker_threads";

const LOOK_EVERY_MS = 500;
const PATIENCE_MS = 5000;

const launcher = Number(process.env.RIGHTSDESK_LAUNCHER);
delete process.env.RIGHTSDESK_LAUNCHER;

if (isMainThread && launcher) {
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.kill(process.pid, "SIGKILL"), PATIENCE_MS).unref();
  }, LOOK_EVERY_MS);
  timer.unref();
}
