/**
 * Joins the lines of a text in format=flowed (RFC 3676): a line that ends with a space goes on in the next one of the
 * same quote depth. Quotes keep their marks.
 * @param delSp the space at the end is not of the text
 */
export function unflow(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let open: { depth: number; pieces: string[] } | null = null;
  for (const raw of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(raw)![0].length;
    const line = raw.slice(depth).replace(/^ /, "");
    const goesOn = line.endsWith(" ") && line !== "-- ";
    const piece = goesOn && delSp ? line.slice(0, -1) : line;
    if (open && (open.depth !== depth || line === "-- ")) open = endParagraph(lines, open);
    open ??= { depth, pieces: [] };
    open.pieces.push(piece);
    if (!goesOn) open = endParagraph(lines, open);
  }
  if (open) endParagraph(lines, open);
  return lines.join("\n");
}

function endParagraph(lines: string[], { depth, pieces }: { depth: number; pieces: string[] }): null {
  lines.push(depth > 0 ? `${">".repeat(depth)} ${pieces.join("")}` : pieces.join(""));
  return null;
}
