/**
 * Work that never runs beside itself. Asked for meanwhile, it runs once more: what it read may be out of date by then.
 * Errors are dropped: while the database is away there is nothing to hear; the next turn will tell.
 */
export function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isWanted = false;
  const run = async () => {
    while (isWanted) {
      isWanted = false;
      await work().catch(() => {});
    }
    running = null;
  };
  return () => {
    isWanted = true;
    running ??= run();
    return running;
  };
}
