import { Problem } from "./problem";

/**
 * The request's body.
 *
 * @param limit bytes
 * @throws Problem `too_large`; `unsupported_media_type` for a compressed body
 */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  return (await readBeginning(request, limit, limit)).bytes;
}

/**
 * The beginning of a body and the size of the whole. The body is read piece by piece, and given up as soon as it grows
 * past the limit.
 *
 * @param kept how many bytes of it are wanted
 * @param limit how many it may have
 * @throws Problem `too_large`; `unsupported_media_type` for a compressed body
 */
export async function readBeginning(
  request: Request,
  kept: number,
  limit: number,
): Promise<{ bytes: Uint8Array; size: number }> {
  const encoding = request.headers.get("content-encoding") ?? "identity";
  if (encoding !== "identity") throw new Problem("unsupported_media_type", { "accept-encoding": "identity" });
  if (Number(request.headers.get("content-length") ?? 0) > limit) throw tooLarge(limit);

  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of piecesOf(request)) {
    if (size < kept) pieces.push(piece.subarray(0, kept - size));
    size += piece.byteLength;
    if (size > limit) throw tooLarge(limit);
  }
  return { bytes: Buffer.concat(pieces), size };
}

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

function tooLarge(limit: number): Problem {
  return new Problem("too_large", {}, { megabytes: Math.floor(limit / 1_000_000) });
}

/** The media type of a body, without its parameters, in lower case. */
export function mediaType(request: Request): string {
  return (request.headers.get("content-type") ?? "").split(";")[0]!.trim().toLowerCase();
}
