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

/** An act on behalf of whoever is signed in, or null: for routes, which cannot send a script to sign in. */
export const currentActing = cache(async (): Promise<Acting | null> => {
  const session = await currentSession();
  if (!session) return null;
  const { id, role } = session.staff;
  return { actor: { kind: "staff", id, role }, db: connection().db, now: session.now };
});

/**
 * For pages: who is signed in, and an act on their behalf. Others are sent to sign in, or to set-up while the desk
 * has no staff.
 *
 * @param permission without it the page does not exist for them (404)
 */
export async function requireStaff(permission?: Permission): Promise<{ staff: Staff; acting: Acting }> {
  const [staff, acting] = await Promise.all([currentStaff(), currentActing()]);
  if (!staff || !acting) return redirect(await wayIn());
  if (permission && !may(acting.actor, permission)) notFound();
  return { staff, acting };
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
