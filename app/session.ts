import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { connection } from "@/db/client";
import type { Acting } from "@/domain/acting";
import { may, type Permission } from "@/domain/permissions";
import { isSetUp } from "@/domain/staff/accounts/set-up";
import { readSession, type Staff, type StaffSession } from "@/domain/staff/sessions/sessions";
import { decodeSession, sessionCookie } from "./session-cookie";

/** The session of this request, as the database has it now; asked once per request. */
export const currentSession = cache(async (): Promise<StaffSession | null> => {
  const cookie = (await cookies()).get(sessionCookie().name);
  const claims = cookie ? await decodeSession(cookie.value) : null;
  return claims ? readSession(connection().db, claims.sessionId) : null;
});

/** Who is signed in, or null. */
export async function currentStaff(): Promise<Staff | null> {
  return (await currentSession())?.staff ?? null;
}

/** An act on behalf of whose session it is. */
export function actingOf({ staff: { id, role }, now }: StaffSession): Acting {
  return { actor: { kind: "staff", id, role }, db: connection().db, now };
}

/**
 * For pages: who is signed in, and an act on their behalf. Others are sent to sign in, or to set-up while the desk
 * has no staff.
 *
 * @param permission without it the page does not exist for them (404)
 */
export async function requireStaff(permission?: Permission): Promise<{ staff: Staff; acting: Acting }> {
  const session = await currentSession();
  if (!session) return redirect(await wayIn());
  const acting = actingOf(session);
  if (permission && !may(acting.actor, permission)) notFound();
  return { staff: session.staff, acting };
}

/** For server actions: an act on behalf of whoever is signed in; others are sent to sign in. */
export async function act(): Promise<Acting> {
  return (await requireStaff()).acting;
}

async function wayIn(): Promise<string> {
  if (!(await isSetUp(connection().db))) return "/set-up";
  const wanted = (await headers()).get("x-pathname");
  return wanted && wanted !== "/" ? `/sign-in?${new URLSearchParams({ next: wanted })}` : "/sign-in";
}
