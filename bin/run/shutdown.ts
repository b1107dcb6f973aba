/** Gathers what must be undone, and undoes it once, latest first, when the process is told to stop. */
export type Shutdown = {
  /** Says "stop" to whatever is still being prepared. */
  signal: AbortSignal;
  /** Has `undo` run at the stop; at once when that has already come. */
  onStop: (undo: () => Promise<void>) => void;
  /** Stops everything and ends the process. */
  stop: (code: number) => Promise<void>;
};

/** Listens for SIGINT, SIGTERM and SIGHUP, which end the process with code 0. A second one changes nothing. */
export function prepareShutdown(): Shutdown {
  const aborted = new AbortController();
  const undos: (() => Promise<void>)[] = [];
  let stopping: Promise<void> | null = null;

  const stopOnce = async (code: number) => {
    aborted.abort();
    for (let undo = undos.pop(); undo; undo = undos.pop()) await undo().catch(report);
    process.exit(code);
  };
  const stop = (code: number) => {
    stopping ??= stopOnce(code);
    return stopping;
  };
  const onStop = (undo: () => Promise<void>) => undos.push(undo);
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void stop(0));
  return { signal: aborted.signal, onStop, stop };
}

function report(error: unknown): void {
  console.error(error);
}
