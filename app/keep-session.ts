import "server-only";
import { cookies } from "next/headers";
import { SESSION_SECONDS } from "@/domain/staff/sessions/open-session";
import type { SignedIn } from "@/domain/staff/sessions/sign-in";
import { encodeSession, sessionCookie } from "./session-cookie";

/** Gives this browser the session: the same cookie that signing in gives. */
export async function keepSession(signedIn: SignedIn): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, await encodeSession(signedIn), { ...options, maxAge: SESSION_SECONDS });
}
