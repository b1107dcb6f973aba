const LOST = ["\nboundary=", "\nBoundary=", "\nBOUNDARY="];
const SPACE = Buffer.from(" ");
const LF = 10;
const CR = 13;
const SEMICOLON = 59;
/** What divides parts is said that often in no honest message. */
const MOST_BOUNDARIES = 500;

/**
 * Some programs begin the line that says what divides the parts without the space that makes it part of the line above
 * (RFC 5322, 2.2.3); every part, and all its text, would be lost. The space is put back.
 * @returns the same buffer when nothing is amiss
 */
export function foldBoundaries(raw: Buffer): Buffer {
  const ends = LOST.flatMap((line) => endsBefore(raw, line)).sort((one, other) => one - other);
  if (ends.length === 0) return raw;
  const pieces: Buffer[] = [];
  let done = 0;
  for (const end of ends) {
    pieces.push(raw.subarray(done, end + 1), SPACE);
    done = end + 1;
  }
  return Buffer.concat([...pieces, raw.subarray(done)]);
}

/** Where the line feeds stand that divide such a line from one that says there is more to come. */
function endsBefore(raw: Buffer, line: string): number[] {
  const found: number[] = [];
  for (let at = raw.indexOf(line, 0, "latin1"); at >= 0; at = raw.indexOf(line, at + 1, "latin1")) {
    if (found.length === MOST_BOUNDARIES) break;
    const last = raw[at - 1] === CR ? at - 2 : at - 1;
    if (raw[at] === LF && raw[last] === SEMICOLON) found.push(at);
  }
  return found;
}
