import { and, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";

/**
 * Revokes a token: the program's next request is turned away. Revoking twice changes nothing.
 *
 * @throws Refusal `forbidden` without `token:manage`
 */
export async function revokeToken(acting: Acting, tokenId: string): Promise<void> {
  requirePermission(acting.actor, "token:manage");

  await inTransaction(acting, async (acting) => {
    const [revoked] = await acting.db
      .update(apiTokens)
      .set({ revokedAt: acting.now })
      .where(and(eq(apiTokens.id, tokenId), isNull(apiTokens.revokedAt)))
      .returning({ id: apiTokens.id });
    if (revoked) await recordHistory(acting, { action: "token.revoked", details: { token: tokenId } });
  });
}
