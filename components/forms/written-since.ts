/** What was written behind a text while it was on its way; all that stands there when the text itself was changed. */
export function writtenSince(sent: string, now: string): string {
  return now.startsWith(sent) ? now.slice(sent.length).trimStart() : now;
}
