import type { ParsedAttachment } from "../parse/parsed-mail";

const DRAWN = /^image\/(?:png|jpe?g|gif|webp)$/;
/** In bytes: the HTML with its pictures is read with every view of the ticket. */
const LARGEST_PICTURE = 200_000;
const LARGEST_TOTAL = 500_000;

/** By Content-ID, as data: addresses. Larger ones stay files only. */
export function embeddedPictures(attachments: ParsedAttachment[]): Map<string, string> {
  const pictures = new Map<string, string>();
  let total = 0;
  for (const { contentId, mediaType, content } of attachments) {
    if (!contentId || !DRAWN.test(mediaType) || content.length > LARGEST_PICTURE) continue;
    total += content.length;
    if (total > LARGEST_TOTAL) break;
    pictures.set(contentId, `data:${mediaType};base64,${Buffer.from(content).toString("base64")}`);
  }
  return pictures;
}
