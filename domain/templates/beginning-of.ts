const LONGEST = 120;

/** How a letter begins after its greeting, on one line, to tell letters apart. */
export function beginningOf(text: string): string {
  const [greeting = "", ...rest] = text.split(/\n+/);
  const body = rest.join(" ").trim() || greeting;
  return body.replace(/\s+/g, " ").slice(0, LONGEST).toWellFormed();
}
