import { createHash, randomBytes } from "node:crypto";
import { apiTokens } from "@/db/schema/staff";
import { type Acting, inTransaction, type Role } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { Refusal } from "@/domain/refusal";
import { judgeName } from "../staff-fields";

/** Stored as SHA-256: 32 random bytes need no slow hash. @returns `rd_` and 43 characters of base64url, only this once */
export async function issueToken(acting: Acting, input: { name: string; role: Role }): Promise<{ token: string }> {
  requirePermission(acting.actor, "token:manage");
  const name = input.name.trim();
  const errors = judgeName(name);
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  const token = `rd_${randomBytes(32).toString("base64url")}`;

  await inTransaction(acting, async (acting) => {
    const [issued] = await acting.db
      .insert(apiTokens)
      .values({ name, role: input.role, tokenHash: hashToken(token), createdAt: acting.now })
      .returning({ id: apiTokens.id });
    await recordHistory(acting, { action: "token.issued", details: { token: issued!.id, role: input.role } });
  });
  return { token };
}

export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
