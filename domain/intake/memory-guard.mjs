// Runs beside the reading of a mail, which may be too busy to look after itself. V8 limits its own heap only: bytes of
// buffers are outside of it.
import { workerData } from "node:worker_threads";

const EVERY_MS = 10;
const { busy, limitBytes } = workerData;

for (;;) {
  Atomics.wait(busy, 0, 0);
  while (Atomics.load(busy, 0) === 1) {
    if (process.memoryUsage.rss() > limitBytes) process.kill(process.pid, "SIGKILL");
    Atomics.wait(busy, 0, 1, EVERY_MS);
  }
}
