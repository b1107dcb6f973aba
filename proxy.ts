import { type NextRequest, NextResponse } from "next/server";

/**
 * Headers only: a content security policy with a fresh nonce for each page, and its companions. Nothing is authorised
 * here; every page, action and route asks the database itself.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const nonce = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  headers.set("x-pathname", pathname + search);

  const response = NextResponse.next({ request: { headers } });
  const own = OPENED_BY_LINK.test(pathname) ? SECRET_ADDRESS : {};
  for (const [name, value] of Object.entries({ ...companions(), ...own })) response.headers.set(name, value);
  if (!BRINGS_ITS_OWN_POLICY.test(pathname)) {
    response.headers.set("content-security-policy", policy);
    response.headers.set("x-frame-options", "DENY");
  }
  return response;
}

export const config = { matcher: "/((?!api/|_next/static/|icon.svg).*)" };

/** Whoever has the address can answer: it goes to no other page, no copy of the page is kept, and none is found. */
const OPENED_BY_LINK = /^\/identity\//;
const SECRET_ADDRESS: Record<string, string> = {
  "referrer-policy": "no-referrer",
  "cache-control": "private, no-store",
  "x-robots-tag": "noindex, nofollow, noarchive",
};

/** What strangers sent is answered under a stricter policy, which lets our own page frame it. */
const BRINGS_ITS_OWN_POLICY = /^\/tickets\/\d+\/(html|attachments)\//;

/** Of `display:none`, which React gives to the parts of a drawing that come after the rest of the page. No other style is let in. */
const DISPLAY_NONE = "'sha256-aqNNdDLnnrDOnTNdkJpYlAxKVJtLt9CtFLklmInuUAE='";

function contentSecurityPolicy(nonce: string): string {
  const developing = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${developing ? " 'unsafe-eval'" : ""}`,
    `style-src 'self'${developing ? " 'unsafe-inline'" : ""}`,
    ...(developing ? [] : [`style-src-attr 'unsafe-hashes' ${DISPLAY_NONE}`]),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function companions(): Record<string, string> {
  const secure = process.env.RIGHTSDESK_PUBLIC_URL?.startsWith("https://");
  return {
    "referrer-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "cross-origin-opener-policy": "same-origin",
    ...(secure ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
}
