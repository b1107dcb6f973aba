/** Does nothing while it is still at it. Errors are dropped: while the database is away there is nothing to hear; the next turn will tell. */
export function onceAtATime(work: () => Promise<void>): () => Promise<void> {
  let busy = false;
  return async () => {
    if (busy) return;
    busy = true;
    await work().catch(() => {});
    busy = false;
  };
}
