/**
 * A file to be saved, whatever it claims to be.
 *
 * @param headers beyond those that make it a download
 */
export function download(
  name: string,
  content: Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | string,
  headers: Record<string, string> = {},
): Response {
  return new Response(content, {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeName(name)}`,
      ...headers,
    },
  });
}

/** RFC 8187: everything but the plainest characters as percent-encoded UTF-8; half a surrogate pair would be none. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
