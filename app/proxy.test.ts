import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());

const answer = (path: string) => proxy(new NextRequest(`http://desk.test${path}`)).headers;
const directive = (policy: string | null, name: string) => policy?.split("; ").find((part) => part.startsWith(name));

test("a page runs only scripts that carry its nonce, a new one each time, and no inline style", () => {
  const [first, second] = [answer("/queue"), answer("/queue")].map((headers) => headers.get("content-security-policy"));

  expect(directive(first!, "script-src")).toMatch(/^script-src 'self' 'nonce-[\w-]{36}' 'strict-dynamic'$/);
  expect(directive(first!, "script-src")).not.toBe(directive(second!, "script-src"));
  expect(directive(first!, "style-src")).toBe("style-src 'self'");
  expect(first).not.toMatch(/unsafe-(inline|eval)/);
  expect(first!.match(/unsafe-hashes/g)).toHaveLength(1);
  expect(directive(first!, "style-src-attr")).toMatch(/^style-src-attr 'unsafe-hashes' 'sha256-\S+'$/);
});

test("a page is framed by nobody; what strangers sent brings a policy of its own", () => {
  expect(directive(answer("/tickets/7").get("content-security-policy"), "frame-ancestors")).toContain("'none'");
  expect(answer("/tickets/7/html/12").get("content-security-policy")).toBeNull();
  expect(answer("/tickets/7/html/12").get("x-content-type-options")).toBe("nosniff");
  expect(answer("/tickets/html/x").get("content-security-policy")).not.toBeNull();
});

test("a page whose address is a secret hands it on to nobody", () => {
  const headers = answer("/identity/abc?lang=ru");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cache-control")).toContain("no-store");
  expect(headers.get("x-robots-tag")).toContain("noindex");
  expect(answer("/queue").get("referrer-policy")).toBe("same-origin");
});

test("insists on https only where the desk is served by https", () => {
  vi.stubEnv("RIGHTSDESK_PUBLIC_URL", "http://127.0.0.1:3000");
  expect(answer("/").get("strict-transport-security")).toBeNull();

  vi.stubEnv("RIGHTSDESK_PUBLIC_URL", "https://desk.example");
  expect(answer("/").get("strict-transport-security")).toContain("max-age");
});
