/** Decodes UTF-7 (RFC 2152), which no platform decoder knows; a broken run is left as it stands. */
export function decodeUtf7(text: string): string {
  return text.replace(/\+([A-Za-z0-9+/]*)-?/g, (run, base64: string) => {
    if (base64 === "") return run === "+-" ? "+" : run;
    const bytes = Buffer.from(base64, "base64");
    return bytes.length < 2
      ? run
      : bytes
          .subarray(0, bytes.length & ~1)
          .swap16()
          .toString("utf16le");
  });
}
