import PostalMime, { type Email } from "postal-mime";
import { mendMail } from "./mend-mail";
import { unwrapSigned } from "./signed/unwrap-signed";
import { UnreadableMail } from "./unreadable-mail";

const LARGEST_HEAD = 1_048_576;
const DEEPEST_MIME = 10;
/** A signature within a signature, and once more by a gateway. */
const DEEPEST_SIGNED = 3;

/**
 * Reads the parts of a message; what lies in opaque signatures stands in their place.
 * @throws UnreadableMail
 */
export async function readMime(raw: Uint8Array, depth = 0): Promise<Email> {
  const email = await readParts(raw);
  if (depth === DEEPEST_SIGNED) return email;
  const inner: Email[] = [];
  const kept: Email["attachments"] = [];
  for (const part of email.attachments) {
    const entity = unwrapSigned({ ...part, content: bytesOf(part.content) });
    if (entity) inner.push(await readMime(entity, depth + 1));
    else kept.push(part);
  }
  if (inner.length === 0) return email;
  const together = (type: "text" | "html") =>
    [...inner, email].flatMap((one) => one[type] ?? []).join("\n") || undefined;
  return {
    ...email,
    text: together("text"),
    html: together("html"),
    attachments: [...inner.flatMap(({ attachments }) => attachments), ...kept],
  };
}

async function readParts(raw: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(mendMail(raw), {
      forceRfc822Attachments: true,
      maxNestingDepth: DEEPEST_MIME,
      maxHeadersSize: LARGEST_HEAD,
    });
  } catch (cause) {
    if (cause instanceof UnreadableMail) throw cause;
    const deep = cause instanceof Error && cause.message.includes("nesting depth");
    throw new UnreadableMail(deep ? "too_deep" : "malformed", { cause });
  }
}

export function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);
}
