/** Connection lost, transaction rolled back by the server, out of resources, server stopping: PostgreSQL, appendix A. */
const TRANSIENT = /^(?:08|40|53|57)[0-9A-Z]{3}$|^(?:ECONN|EPIPE|ETIMEDOUT)/;

/** Whether the database failed in a way that will pass: then nothing is wrong with the work itself, and it is tried again. */
export function isTransientError(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as Error & { code?: unknown };
    if (typeof code === "string" && TRANSIENT.test(code)) return true;
  }
  return false;
}
