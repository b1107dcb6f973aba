import { desc, eq, sql } from "drizzle-orm";
import { apiTokens, staff } from "@/db/schema/staff";
import type { Acting, Role } from "@/domain/acting";
import { requirePermission } from "@/domain/permissions";

/** `createdBy` is a name, null when the desk's own command issued it; `lastUsedAt` is right to the minute. */
export type TokenRow = {
  id: string;
  name: string;
  role: Role;
  state: "good" | "expired" | "revoked";
  createdBy: string | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
};

/** Those that still open something first, each part with the latest first. Never the tokens themselves. */
export async function listTokens(acting: Acting): Promise<TokenRow[]> {
  requirePermission(acting.actor, "token:manage");
  const { id, name, role, createdAt, lastUsedAt, expiresAt, revokedAt } = apiTokens;
  const now = acting.now.toISOString();
  const state = sql<TokenRow["state"]>`
    case when ${revokedAt} is not null then 'revoked' when ${expiresAt} <= ${now}::timestamptz then 'expired' else 'good' end`;
  return acting.db
    .select({ id, name, role, state, createdBy: staff.name, createdAt, lastUsedAt, expiresAt, revokedAt })
    .from(apiTokens)
    .leftJoin(staff, eq(staff.id, apiTokens.createdBy))
    .orderBy(desc(sql`${state} = 'good'`), desc(createdAt), desc(id));
}
