import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { download } from "@/app/http/download";
import { screenRoute } from "@/app/http/screen-route";
import { decodeText } from "@/domain/intake/parse/charset/decode-text";
import { guessCharset } from "@/domain/intake/parse/charset/guess-charset";
import { Refusal } from "@/domain/refusal";
import { type AttachmentContent, readAttachment } from "@/domain/tickets/attachments/read-attachment";
import { LONGEST_TEXT, mayPreview, type PreviewType, previewType } from "../preview-type";

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

async function show({ mediaType, content }: AttachmentContent): Promise<Response> {
  const type = previewType(mediaType, content);
  if (!type) return sayItCannot(mediaType);
  return type === "text/plain" ? shown(readable(content), type) : shown(new Uint8Array(content), type);
}

/** A file that is not what it was offered as; an error of HTTP would also be one of the page. */
async function sayItCannot(mediaType: string): Promise<Response> {
  const offered = mayPreview(mediaType);
  if (!offered) throw new Refusal("not_found");
  if (offered === "image") return new Response(null, { status: 204 });
  const t = await getTranslations("composer.attachment");
  return shown(t("none"), "text/plain");
}

function shown(body: string | Uint8Array<ArrayBuffer>, type: PreviewType): Response {
  const text = type === "text/plain";
  return new Response(body, {
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
