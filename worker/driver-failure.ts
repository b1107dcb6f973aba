import { isPassingFailure } from "@/domain/intake/passing-failure";
import { describeError, log } from "./log";

/**
 * When a connection breaks inside a transaction, postgres.js 3.4 leaves a rejected promise behind that nobody can catch, and
 * writes the rollback to a socket it no longer has. Both mean no more than that the database went away; whatever else was
 * not caught ends the process, to be started anew.
 */
export function onDriverFailure(tell: (error: Error) => void): void {
  process.on("uncaughtException", (error) => {
    if (isPassingFailure(error) || isWriteToNothing(error)) return tell(error);
    log.fatal({ error: describeError(error) }, "the worker cannot go on");
    process.exit(1);
  });
}

function isWriteToNothing(error: Error): boolean {
  return error instanceof TypeError && /postgres\/\S+\/connection\.js/.test(error.stack?.split("\n")[1] ?? "");
}
