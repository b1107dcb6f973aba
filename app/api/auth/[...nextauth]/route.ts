import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions } from "../options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** Sign-in and sign-out by next-auth: `/api/auth/callback/credentials`, `/api/auth/csrf`, `/api/auth/signout`. */
function handler(request: NextRequest, context: Context): Promise<Response> {
  return NextAuth(request, context, authOptions());
}

export { handler as GET, handler as POST };
