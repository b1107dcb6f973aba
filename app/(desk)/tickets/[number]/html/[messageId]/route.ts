import { z } from "zod";
import { addressNumber } from "@/app/http/address-number";
import { screenRoute } from "@/app/http/screen-route";
import { readMessageHtml } from "@/domain/tickets/read/read-html";
import { withRemotePictures } from "@/domain/tickets/read/remote-pictures";

/** Nothing runs, nothing is sent, nothing remote loads; and only a page of ours may frame it. */
const POLICY = [
  "default-src 'none'",
  "img-src data:",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/** The same for a reader who asked for the pictures: they alone may come, and over TLS alone. */
const POLICY_WITH_PICTURES = `${POLICY.replace("img-src data:", "img-src data: https:")}; upgrade-insecure-requests`;

/** What a mail that says nothing of its looks is drawn in. */
const HEAD = '<!doctype html><meta charset="utf-8"><style>body{margin:16px;font:14px/1.5 system-ui,sans-serif}</style>';

const params = z.object({ number: addressNumber, messageId: addressNumber });
const query = z.object({ pictures: z.string().optional() });

/** The sanitised HTML of a message, for the sandboxed frame of its ticket; `?pictures=remote` loads what is on other servers. */
export const GET = screenRoute({ permission: "ticket:read", params, query }, async ({ acting, params, query }) => {
  const html = await readMessageHtml(acting, params.messageId);
  const remote = query.pictures === "remote";
  return new Response(`${HEAD}${remote ? withRemotePictures(html) : html}`, {
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": remote ? POLICY_WITH_PICTURES : POLICY,
      "referrer-policy": "no-referrer",
      "x-frame-options": "SAMEORIGIN",
    },
  });
});
