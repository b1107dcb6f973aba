import { sessions } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";

/** One shift: staff sign in again every morning. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** @returns the session's id, for the cookie */
export async function openSession(acting: Acting, staffId: string): Promise<string> {
  const expiresAt = new Date(acting.now.getTime() + SESSION_SECONDS * 1000);
  const [session] = await acting.db
    .insert(sessions)
    .values({ staffId, createdAt: acting.now, expiresAt })
    .returning({ id: sessions.id });
  await recordHistory(acting, { action: "staff.signed_in", details: { staff: staffId } });
  return session!.id;
}
