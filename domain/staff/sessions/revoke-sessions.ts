import { and, eq, isNull, ne } from "drizzle-orm";
import { sessions } from "@/db/schema/staff";
import type { Acting } from "@/domain/acting";

export async function revokeSessions(acting: Acting, staffId: string, keep?: string): Promise<void> {
  const others = keep ? ne(sessions.id, keep) : undefined;
  await acting.db
    .update(sessions)
    .set({ revokedAt: acting.now })
    .where(and(eq(sessions.staffId, staffId), isNull(sessions.revokedAt), others));
}
