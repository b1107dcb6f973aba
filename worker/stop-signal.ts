const LOOK_FOR_PARENT_MS = 500;

/** Aborted once the worker is to stop: by SIGTERM or SIGINT, or because the process that started it is gone. */
export function stopSignal(): AbortSignal {
  const stop = new AbortController();
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => stop.abort());
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) stop.abort();
  }, LOOK_FOR_PARENT_MS);
  watch.unref();
  return stop.signal;
}
