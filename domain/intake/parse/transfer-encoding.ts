import { decode as decodeBase64 } from "libbase64";
import { decode as decodeQuotedPrintable } from "libqp";

/** Undoes a Content-Transfer-Encoding; 7bit, 8bit, binary and unknown ones stay as they are. */
export function decodeTransfer(encoding: string, body: Buffer): Uint8Array {
  if (encoding === "base64") return decodeFootedBase64(body.toString("latin1"));
  if (encoding === "quoted-printable") return decodeQuotedPrintable(body);
  return body;
}

/** Whether a body is base64 throughout; mailing lists append their footer as it is. */
export function isWholeBase64(body: Buffer): boolean {
  return !/[^A-Za-z0-9+/=\s]|[^\s][ \t]+[^\s]/.test(body.toString("latin1"));
}

function decodeFootedBase64(text: string): Uint8Array {
  const footer = footerOf(text);
  if (footer < 0) return decodeBase64(text);
  return Buffer.concat([decodeBase64(text.slice(0, footer)), Buffer.from(`\r\n${text.slice(footer)}`, "latin1")]);
}

/** Where base64 ends and what a mailing list appended begins; below 0 when nothing is appended. */
export function footerOf(text: string): number {
  return [" ", "\t", "--", "__"].some((odd) => text.includes(odd)) ? text.search(/^(?:--|__|.*\S[ \t]+\S)/m) : -1;
}
