import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { connection } from "@/db/client";
import { type Acting, actAs } from "@/domain/acting";
import { may, type Permission } from "@/domain/staff/permissions";
import { readSession, type Staff, type StaffSession } from "@/domain/staff/sessions";
import { isSetUp } from "@/domain/staff/set-up";
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

/**
 * For pages: who is signed in, and an act on their behalf. Others are sent to sign in, or to set-up while the desk
 * has no staff.
 *
 * @param permission without it the page does not exist for them (404)
 */
export async function requireStaff(permission?: Permission): Promise<{ staff: Staff; acting: Acting }> {
  const staff = await currentStaff();
  if (!staff) return redirect(await wayIn());
  const acting = await beginAct(staff);
  if (permission && !may(acting.actor, permission)) notFound();
  return { staff, acting };
}

/** For server actions: an act on behalf of whoever is signed in; others are sent to sign in. */
export async function act(): Promise<Acting> {
  return (await requireStaff()).acting;
}

const beginAct = cache((staff: Staff) => actAs(connection().db, { kind: "staff", id: staff.id, role: staff.role }));

async function wayIn(): Promise<string> {
  if (!(await isSetUp(connection().db))) return "/set-up";
  const wanted = (await headers()).get("x-pathname");
  return wanted && wanted !== "/" ? `/sign-in?${new URLSearchParams({ next: wanted })}` : "/sign-in";
}
