import { and, eq, isNull, sql } from "drizzle-orm";
import type { Database } from "@/db/client";
import { apiTokens } from "@/db/schema/staff";
import type { Actor } from "@/domain/acting";
import { hashToken } from "./issue-token";

/** Null when unknown, revoked or expired. Records the use at most once a minute. @param token as issued, `rd_…` */
export async function checkToken(db: Database, token: string): Promise<Actor | null> {
  if (!token.startsWith("rd_")) return null;
  const [found] = await db
    .select({
      id: apiTokens.id,
      role: apiTokens.role,
      fresh: sql<boolean>`${apiTokens.lastUsedAt} > now() - interval '1 minute'`,
    })
    .from(apiTokens)
    .where(
      and(
        eq(apiTokens.tokenHash, hashToken(token)),
        isNull(apiTokens.revokedAt),
        sql`(${apiTokens.expiresAt} is null or ${apiTokens.expiresAt} > now())`,
      ),
    );
  if (!found) return null;

  if (!found.fresh) await db.update(apiTokens).set({ lastUsedAt: sql`now()` }).where(eq(apiTokens.id, found.id));
  return { kind: "token", id: found.id, role: found.role };
}
