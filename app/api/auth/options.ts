import "server-only";
import type { NextAuthOptions } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { getTranslations } from "next-intl/server";
import { keepPreferences } from "@/app/preferences";
import { refusalText } from "@/app/refusal-text";
import { authSecret, isServedSecurely, sessionCookie } from "@/app/session-cookie";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";
import { SESSION_SECONDS } from "@/domain/staff/sessions/open-session";
import { readSession } from "@/domain/staff/sessions/sessions";
import { type SignedIn, signIn } from "@/domain/staff/sessions/sign-in";
import { signOut } from "@/domain/staff/sessions/sign-out";

/** How next-auth signs staff in: it carries the cookie, the domain decides. Read per request: the secret is an environment setting. */
export function authOptions(): NextAuthOptions {
  return {
    secret: authSecret(),
    useSecureCookies: isServedSecurely(),
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    cookies: { sessionToken: sessionCookie() },
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        authorize: (credentials) => authorize(credentials?.email ?? "", credentials?.password ?? ""),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? idsOf(user) : token),
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async ({ token }) => signOut(await actAs(connection().db, DESK), String(token.sessionId)),
    },
    logger: { warn: () => {} },
  };
}

/** @throws Error whose message is for the reader: next-auth hands it to the sign-in form */
async function authorize(email: string, password: string): Promise<SignedIn & { id: string }> {
  try {
    const { db } = connection();
    const signedIn = await signIn(await actAs(db, DESK), { email, password });
    const session = await readSession(db, signedIn.sessionId);
    if (session) await keepPreferences(session.staff);
    return { id: signedIn.staffId, ...signedIn };
  } catch (thrown) {
    if (thrown instanceof Refusal) throw new Error((await refusalText(thrown)).message);
    console.error(thrown);
    throw new Error((await getTranslations("refusals"))("unexpected"));
  }
}

function idsOf(user: object): SignedIn {
  const { sessionId, staffId } = user as SignedIn;
  return { sessionId, staffId };
}
