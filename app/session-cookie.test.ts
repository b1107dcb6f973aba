import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { afterEach, expect, test, vi } from "vitest";
import { authSecret, decodeSession, encodeSession, sessionCookie } from "./session-cookie";

afterEach(() => vi.unstubAllEnvs());

const ids = { sessionId: randomUUID(), staffId: randomUUID() };

test("carries the two ids and nothing else, unreadable to others", async () => {
  const value = await encodeSession(ids);

  expect(await decodeSession(value)).toEqual(ids);
  expect(value).not.toContain(ids.sessionId);
});

test("refuses what is not ours, was bent, is too old or names no session", async () => {
  const value = await encodeSession(ids);
  expect(await decodeSession("")).toBeNull();
  expect(await decodeSession(`${value.slice(0, -2)}AA`)).toBeNull();
  expect(await decodeSession(await encode({ token: ids, secret: "another secret" }))).toBeNull();
  expect(await decodeSession(await encode({ token: ids, secret: authSecret(), maxAge: -60 }))).toBeNull();
  expect(await decodeSession(await encode({ token: { sessionId: "1" }, secret: authSecret() }))).toBeNull();
});

test("is bound to the host and to https wherever the desk is served by https", () => {
  vi.stubEnv("RIGHTSDESK_PUBLIC_URL", "http://127.0.0.1:3000");
  expect(sessionCookie()).toMatchObject({ name: "rightsdesk.session", options: { secure: false, httpOnly: true } });

  vi.stubEnv("RIGHTSDESK_PUBLIC_URL", "https://desk.example");
  expect(sessionCookie()).toMatchObject({
    name: "__Host-rightsdesk.session",
    options: { secure: true, httpOnly: true, sameSite: "lax", path: "/" },
  });
});
