import { and, eq, isNull } from "drizzle-orm";
import { sessions } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";

/** Idempotent: recorded once. */
export async function signOut(acting: Acting, sessionId: string): Promise<void> {
  await inTransaction(acting, async (acting) => {
    const [revoked] = await acting.db
      .update(sessions)
      .set({ revokedAt: acting.now })
      .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)))
      .returning({ staffId: sessions.staffId });
    if (!revoked) return;

    await recordHistory(acting, { action: "staff.signed_out", details: { staff: revoked.staffId } });
  });
}
