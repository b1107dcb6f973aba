/** What a file may be shown as; everything else is only saved. */
export type PreviewType = "image/png" | "image/jpeg" | "image/gif" | "image/webp" | "text/plain";

/** A text longer than this is shown in part, in bytes. */
export const LONGEST_TEXT = 200_000;

const IMAGES: Record<string, (head: string) => boolean> = {
  "image/png": (head) => head.startsWith("\x89PNG\r\n\x1a\n"),
  "image/jpeg": (head) => head.startsWith("\xff\xd8\xff"),
  "image/gif": (head) => head.startsWith("GIF87a") || head.startsWith("GIF89a"),
  "image/webp": (head) => head.startsWith("RIFF") && head.startsWith("WEBP", 8),
};

/**
 * What a file really is, by its first bytes: a picture of the four kinds that no browser runs anything from, or text without
 * control characters. What it claims to be decides only whether text is offered at all; SVG and HTML are never more than text.
 */
export function previewType(mediaType: string, content: Uint8Array): PreviewType | null {
  const head = Buffer.from(content.subarray(0, 16)).toString("latin1");
  const image = Object.keys(IMAGES).find((type) => IMAGES[type]?.(head));
  if (image) return image as PreviewType;
  return claimsText(mediaType) && !content.subarray(0, LONGEST_TEXT).some(isControl) ? "text/plain" : null;
}

/** Whether a file is worth offering to be shown, by what it claims to be. */
export function mayPreview(mediaType: string): "image" | "text" | null {
  if (/^image\/(png|jpe?g|gif|webp)$/i.test(mediaType)) return "image";
  return claimsText(mediaType) ? "text" : null;
}

function claimsText(mediaType: string): boolean {
  return /^text\/(plain|csv|calendar|x-log)$|^application\/json$/i.test(mediaType);
}

function isControl(byte: number): boolean {
  return byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13;
}
