import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";

/** Revoking twice changes nothing. @param name as the tokens were issued to @returns how many were revoked */
export async function revokeTokens(acting: Acting, name: string): Promise<number> {
  requirePermission(acting.actor, "token:manage");

  return inTransaction(acting, async (acting) => {
    const revoked = await acting.db
      .update(apiTokens)
      .set({ revokedAt: acting.now })
      .where(and(eq(apiTokens.name, name), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    for (const { id } of revoked) await recordHistory(acting, { action: "token.revoked", details: { token: id } });
    return revoked.length;
  });
}
