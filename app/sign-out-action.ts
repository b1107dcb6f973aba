"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "@/db/client";
import { actAs } from "@/domain/acting";
import { signOut } from "@/domain/staff/sessions/sign-out";
import { currentSession } from "./session";
import { sessionCookie } from "./session-cookie";

/** Ends this session, in the database and in the browser. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) {
    const { id, role } = session.staff;
    await signOut(await actAs(connection().db, { kind: "staff", id, role }), session.sessionId);
  }
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
  redirect("/sign-in");
}
