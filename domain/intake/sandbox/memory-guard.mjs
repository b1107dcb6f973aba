// V8 limits its own heap only: bytes of buffers are outside of it.
import { workerData } from "node:worker_threads";

const EVERY_MS = 10;
const ABANDONED_MS = 60_000;
const { busy, limitBytes } = workerData;

for (;;) {
  Atomics.wait(busy, 0, 0);
  let [mail, since] = [0, 0];
  for (let now = Atomics.load(busy, 0); now !== 0; now = Atomics.load(busy, 0)) {
    if (now !== mail) [mail, since] = [now, Date.now()];
    const tooLong = Date.now() - since > ABANDONED_MS;
    if (tooLong || process.memoryUsage.rss() > limitBytes) process.kill(process.pid, "SIGKILL");
    Atomics.wait(busy, 0, now, EVERY_MS);
  }
}
