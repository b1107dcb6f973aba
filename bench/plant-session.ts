import { encodeSession, sessionCookie } from "@/app/session-cookie";
import { connection } from "@/db/client";
import { actAs, DESK } from "@/domain/acting";
import { listStaff } from "@/domain/staff/accounts/list-staff";
import { openSession } from "@/domain/staff/sessions/open-session";

/** Where the running desk answers, and a cookie that it takes for its first admin, `staffId`. */
export async function plantSession(): Promise<{ address: string; cookie: string; staffId: string }> {
  const acting = await actAs(connection().db, DESK);
  const staff = await listStaff({ ...acting, actor: { kind: "token", id: "bench", role: "admin" } });
  const first = staff.find(({ role, disabledAt }) => role === "admin" && !disabledAt);
  if (!first) throw new Error("the desk has no admin yet");
  const sessionId = await openSession(acting, first.id);
  const cookie = `${sessionCookie().name}=${await encodeSession({ sessionId, staffId: first.id })}`;
  return { address: process.env.RIGHTSDESK_PUBLIC_URL!, cookie, staffId: first.id };
}
