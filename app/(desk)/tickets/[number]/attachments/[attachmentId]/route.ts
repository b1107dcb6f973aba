import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { download } from "@/app/http/download";
import { screenRoute } from "@/app/http/screen-route";
import { decodeText } from "@/domain/intake/parse/decode-text";
import { guessCharset } from "@/domain/intake/parse/guess-charset";
import { Refusal } from "@/domain/refusal";
import { type AttachmentContent, readAttachment } from "@/domain/tickets/attachments/read-attachment";
import { LONGEST_TEXT, previewType } from "../preview-type";

/** Nothing in it runs, loads or sends; only a page of ours may frame it. */
const POLICY = "default-src 'none'; frame-ancestors 'self'; sandbox";
/** Browsers wrap the lines of a text by a style of their own, which they then hold against the policy. */
const TEXT_POLICY = `${POLICY}; style-src 'unsafe-inline'`;

const params = z.object({ number: addressNumber, attachmentId: addressNumber });
const query = z.object({ view: z.string().optional() });

/** A file of the ticket: saved, whatever it claims to be; with `?view` shown, if it is a picture or a text. */
export const GET = screenRoute({ permission: "ticket:read", params, query }, async ({ acting, params, query }) => {
  const isViewed = query.view !== undefined;
  const how = isViewed ? "preview" : "download";
  const file = await readAttachment(acting, params.number, params.attachmentId, how);
  if (isViewed) return show(file);
  return download(file.name, new Uint8Array(file.content), { "content-security-policy": POLICY });
});

function show({ mediaType, content }: AttachmentContent): Response {
  const type = previewType(mediaType, content);
  if (!type) throw new Refusal("not_found");
  const text = type === "text/plain";
  return new Response(text ? readable(content) : new Uint8Array(content), {
    headers: {
      "content-type": text ? "text/plain; charset=utf-8" : type,
      "content-disposition": "inline",
      "content-security-policy": text ? TEXT_POLICY : POLICY,
      "x-frame-options": "SAMEORIGIN",
    },
  });
}

function readable(content: Uint8Array): string {
  const beginning = content.subarray(0, LONGEST_TEXT);
  return decodeText(guessCharset(beginning, null), beginning);
}
