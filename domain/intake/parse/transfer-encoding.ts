/** Undoes a Content-Transfer-Encoding; 7bit, 8bit, binary and unknown ones stay as they are. */
export function decodeTransfer(encoding: string, body: Buffer): Uint8Array {
  if (encoding === "base64") return Buffer.from(body.toString("latin1"), "base64");
  if (encoding === "quoted-printable") return decodeQuotedPrintable(body.toString("latin1"));
  return body;
}

function decodeQuotedPrintable(text: string): Uint8Array {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const joined = lines.map((line) => (line.endsWith("=") ? line.slice(0, -1) : `${line}\n`)).join("");
  const literal = joined.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(literal, "latin1");
}
