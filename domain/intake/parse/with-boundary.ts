const MULTIPART = /^content-type:[ \t]*multipart\/[^\n]*(?:\n[ \t][^\n]*)*/im;
const BOUNDARY = /;\s*boundary\s*=\s*(?:"([^"]*)"|([^\s;]+))/i;
const DELIMITER = /(?:^|\n)--([^\s"]{1,200})[ \t]*\r?\n(?=[\w-]+:|\r?\n)/;
const HEAD_BYTES = 65_536;

/**
 * A message that says it has parts and does not say, or says wrongly, what divides them: the line that looks like a delimiter
 * divides them; without one the message is plain text.
 */
export function withBoundary(raw: Buffer): Buffer {
  const start = raw.subarray(0, HEAD_BYTES).toString("latin1");
  const headEnd = /\r?\n\r?\n/.exec(start)?.index ?? start.length;
  const type = MULTIPART.exec(start.slice(0, headEnd));
  if (!type) return raw;
  const declared = BOUNDARY.exec(type[0]);
  const boundary = (declared?.[1] ?? declared?.[2])?.trimEnd();
  if (boundary && divides(raw, boundary)) return raw;
  const found = DELIMITER.exec(start.slice(headEnd))?.[1];
  const divider = found === `${boundary}--` ? null : found;
  const said = divider ? `Content-Type: multipart/mixed; boundary="${divider}"` : "Content-Type: text/plain";
  return Buffer.concat([
    raw.subarray(0, type.index),
    Buffer.from(type[0].endsWith("\r") ? `${said}\r` : said, "latin1"),
    raw.subarray(type.index + type[0].length),
  ]);
}

/** Whether a line is the delimiter that opens a part, and not only begins like it. */
function divides(raw: Buffer, boundary: string): boolean {
  const delimiter = Buffer.from(`\n--${boundary}`, "latin1");
  for (let at = raw.indexOf(delimiter); at >= 0; at = raw.indexOf(delimiter, at + 1)) {
    const end = at + delimiter.length;
    if (/^[ \t]*\r?(?:\n|$)/.test(raw.toString("latin1", end, end + LONGEST_ENDING))) return true;
  }
  return false;
}

const LONGEST_ENDING = 80;
