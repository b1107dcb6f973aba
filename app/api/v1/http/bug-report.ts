/**
 * A line for the log about something that should not have happened: names, codes and where. Never the message, since a
 * database error's message quotes the values of the statement.
 */
export function bugReport(thrown: unknown): string {
  return JSON.stringify({ level: "error", event: "bug", errors: chain(thrown).map(describe) });
}

function chain(thrown: unknown): Error[] {
  const errors: Error[] = [];
  for (let error = thrown; error instanceof Error && errors.length < 5; error = error.cause) errors.push(error);
  return errors;
}

function describe(error: Error & { code?: unknown }) {
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, code: error.code ?? null, at: frames.slice(0, 8).map((line) => line.trim()) };
}
