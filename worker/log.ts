import pino from "pino";

/** JSON lines on standard output. Ids and codes only: nothing that is logged may say who somebody is. */
export const log = pino({
  level: process.env.LOG_LEVEL ?? "info",
  base: undefined,
  timestamp: pino.stdTimeFunctions.isoTime,
});

const FRAMES = 4;

/**
 * What may be said of an error: its name, its code and where it was thrown. Never its message, which may quote a query's
 * values or a mail server's words.
 */
export function describeError(error: unknown): { name: string; code?: string; at?: string[] } {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code } = cause as Error & { code?: unknown };
  const at = error.stack?.split("\n").filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(typeof code === "string" ? { code } : {}),
    ...(at ? { at: at.slice(0, FRAMES).map((line) => line.trim()) } : {}),
  };
}
