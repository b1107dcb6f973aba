import { decodeText } from "@/domain/intake/parse/decode-text";
import { guessCharset } from "@/domain/intake/parse/guess-charset";
import { Refusal } from "@/domain/refusal";
import { type AttachmentContent, readAttachment } from "@/domain/tickets/attachments/read-attachment";
import { answerStaff } from "../../answer-staff";
import { requireNumber } from "../../place";
import { LONGEST_TEXT, previewType } from "../preview-type";

/** Nothing in it runs, loads or sends; only a page of ours may frame it. */
const POLICY = "default-src 'none'; frame-ancestors 'self'; sandbox";

type Params = { params: Promise<{ number: string; attachmentId: string }> };

/** A file of the ticket: saved, whatever it claims to be; with `?view` shown, if it is a picture or a text. */
export async function GET(request: Request, { params }: Params) {
  const { number, attachmentId } = await params;
  const view = new URL(request.url).searchParams.has("view");
  return answerStaff(attachmentId, async (acting, id) => {
    const file = await readAttachment(acting, requireNumber(number), id, view ? "preview" : "download");
    return view ? show(file) : save(file);
  });
}

function save({ name, content }: AttachmentContent): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${encodeName(name)}`,
      "content-security-policy": POLICY,
    },
  });
}

function show({ mediaType, content }: AttachmentContent): Response {
  const type = previewType(mediaType, content);
  if (!type) throw new Refusal("not_found");
  const text = type === "text/plain";
  return new Response(text ? readable(content) : new Uint8Array(content), {
    headers: {
      "content-type": text ? "text/plain; charset=utf-8" : type,
      "content-disposition": "inline",
      "content-security-policy": POLICY,
      "x-frame-options": "SAMEORIGIN",
    },
  });
}

function readable(content: Uint8Array): string {
  const beginning = content.subarray(0, LONGEST_TEXT);
  return decodeText(guessCharset(beginning, null), beginning);
}

/** RFC 8187: everything but the plainest characters as percent-encoded UTF-8; half a surrogate pair would be none. */
function encodeName(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
