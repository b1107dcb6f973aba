import { readMessageHtml } from "@/domain/tickets/read-html";
import { answerStaff } from "../../answer-staff";

/** Nothing runs, nothing is sent, nothing remote loads; and only a page of ours may frame it. */
const POLICY = [
  "default-src 'none'",
  "img-src data: cid:",
  "style-src 'unsafe-inline'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
  "sandbox",
].join("; ");

/** What a mail that says nothing of its looks is drawn in. */
const HEAD = '<!doctype html><meta charset="utf-8"><style>body{margin:16px;font:14px/1.5 system-ui,sans-serif}</style>';

/** The sanitised HTML of a message, for the sandboxed frame of its ticket. */
export async function GET(_request: Request, { params }: { params: Promise<{ messageId: string }> }) {
  const { messageId } = await params;
  return answerStaff(messageId, async (acting, id) => {
    const html = await readMessageHtml(acting, id);
    return new Response(`${HEAD}${html}`, {
      headers: {
        "content-type": "text/html; charset=utf-8",
        "content-security-policy": POLICY,
        "x-frame-options": "SAMEORIGIN",
      },
    });
  });
}
