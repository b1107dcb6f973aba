import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { SESSION_SECONDS } from "@/domain/staff/sessions/open-session";
import type { SignedIn } from "@/domain/staff/sessions/sign-in";

const Claims = z.object({ sessionId: z.uuid(), staffId: z.uuid() });

/** Whether browsers reach the desk by https, which cookies and headers then insist on. */
export function isServedSecurely(): boolean {
  return process.env.RIGHTSDESK_PUBLIC_URL?.startsWith("https://") ?? false;
}

/** The cookie a browser is known by. `__Host-` binds it to this host and to https wherever there is https. */
export function sessionCookie() {
  const secure = isServedSecurely();
  return {
    name: secure ? "__Host-rightsdesk.session" : "rightsdesk.session",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure } as const,
  };
}

/** The cookie's value: an encrypted token that holds the two ids and nothing else. The database knows the rest. */
export function encodeSession({ sessionId, staffId }: SignedIn): Promise<string> {
  return encode({ token: { sessionId, staffId }, secret: authSecret(), maxAge: SESSION_SECONDS });
}

/** The ids in a cookie's value; null when it is not ours, was changed or is too old. */
export async function decodeSession(value: string): Promise<SignedIn | null> {
  const claims = await decode({ token: value, secret: authSecret() }).catch(() => null);
  return Claims.safeParse(claims).data ?? null;
}

/** @throws Error when AUTH_SECRET is missing: the start command sets it */
export function authSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is missing: start Rightsdesk with npm start");
  return secret;
}
