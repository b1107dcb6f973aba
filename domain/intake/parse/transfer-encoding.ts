/** Undoes a Content-Transfer-Encoding; 7bit, 8bit, binary and unknown ones stay as they are. */
export function decodeTransfer(encoding: string, body: Buffer): Uint8Array {
  if (encoding === "base64") return decodeBase64(body.toString("latin1"));
  if (encoding === "quoted-printable") return decodeQuotedPrintable(body.toString("latin1"));
  return body;
}

/** Whether a body is base64 throughout; mailing lists append their footer as it is. */
export function isWholeBase64(body: Buffer): boolean {
  return !/[^A-Za-z0-9+/=\s]|[^\s][ \t]+[^\s]/.test(body.toString("latin1"));
}

function decodeBase64(text: string): Uint8Array {
  const footer = [" ", "\t", "--", "__"].some((odd) => text.includes(odd))
    ? text.search(/^(?:--|__|.*\S[ \t]+\S)/m)
    : -1;
  if (footer < 0) return Buffer.from(text, "base64");
  return Buffer.concat([
    Buffer.from(text.slice(0, footer), "base64"),
    Buffer.from(`\r\n${text.slice(footer)}`, "latin1"),
  ]);
}

function decodeQuotedPrintable(text: string): Uint8Array {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const joined = lines.map((line) => (line.endsWith("=") ? line.slice(0, -1) : `${line}\n`)).join("");
  const literal = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(literal, "latin1");
}
