/** Lines that introduce what somebody wrote before: mail programs put them above a quote or a forward. */
const INTRODUCTIONS = [
  /^-{2,}\s*(original message|исходное сообщение|пересылаемое сообщение|forwarded message|конец переадресованного сообщения)/i,
  /^(on|le) .{5,200}(wrote|writes)\s*:\s*$/i,
  /^.{5,200}(пишет|написал(а|\(а\))?|писал(а|\(а\))?)\s*:\s*$/i,
  /^(from|от кого|от)\s*:\s*\S.*@/i,
];

/**
 * Where the quoted tail of a mail begins, so that it can be folded away. A mail that is all quote is not folded.
 *
 * @returns an offset in `text`; its length when nothing is quoted
 */
export function quoteStart(text: string): number {
  const lines = text.split("\n");
  const lastOwn = lines.findLastIndex((line) => line.trim() !== "" && !isQuoted(line));
  let offset = 0;
  for (const [index, line] of lines.entries()) {
    const begins = index > lastOwn ? isQuoted(line) : INTRODUCTIONS.some((pattern) => pattern.test(line.trim()));
    if (begins) return lastOwn >= 0 && text.slice(0, offset).trim() ? offset : text.length;
    offset += line.length + 1;
  }
  return text.length;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}
