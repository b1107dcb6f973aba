import { eq } from "drizzle-orm";
import { apiTokens } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";

/** From its next request on it opens nothing. Revoking twice changes nothing. @throws Refusal `not_found` */
export async function revokeToken(acting: Acting, id: string): Promise<void> {
  requirePermission(acting.actor, "token:manage");

  await inTransaction(acting, async (acting) => {
    const [token] = await acting.db.select().from(apiTokens).where(eq(apiTokens.id, id)).for("update");
    if (!token) throw new Refusal("not_found");
    if (token.revokedAt) return;
    await acting.db.update(apiTokens).set({ revokedAt: acting.now }).where(eq(apiTokens.id, id));
    await recordHistory(acting, { action: "token.revoked", details: { token: id } });
  });
}
