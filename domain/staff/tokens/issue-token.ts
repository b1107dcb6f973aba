import { createHash, randomBytes } from "node:crypto";
import { apiTokens } from "@/db/schema/staff";
import { type Acting, inTransaction, type Role, staffId } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/permissions";
import { type FieldError, Refusal } from "@/domain/refusal";
import { judgeName } from "../staff-fields";

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 3650;

/** `days` it is good for from now on; without, until it is revoked. */
export type NewToken = { name: string; role: Role; days?: number | null };

/**
 * Stored as SHA-256: 32 random bytes need no slow hash.
 * @returns `rd_` and 43 characters of base64url, only this once
 * @throws Refusal `invalid` with field errors (`name`, `days`)
 */
export async function issueToken(acting: Acting, input: NewToken): Promise<{ token: string }> {
  requirePermission(acting.actor, "token:manage");
  const name = input.name.trim();
  const days = input.days ?? null;
  const errors = [...judgeName(name), ...judgeDays(days)];
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  const token = `rd_${randomBytes(32).toString("base64url")}`;

  await inTransaction(acting, async (acting) => {
    const expiresAt = days === null ? null : new Date(acting.now.getTime() + days * DAY_MS);
    const [issued] = await acting.db
      .insert(apiTokens)
      .values({
        name,
        role: input.role,
        tokenHash: hashToken(token),
        createdAt: acting.now,
        createdBy: staffId(acting.actor),
        expiresAt,
      })
      .returning({ id: apiTokens.id });
    await recordHistory(acting, { action: "token.issued", details: { token: issued!.id, role: input.role, days } });
  });
  return { token };
}

function judgeDays(days: number | null): FieldError[] {
  const fine = days === null || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
  return fine ? [] : [{ field: "days", code: "bad_days" }];
}

export function hashToken(token: string): Uint8Array {
  return createHash("sha256").update(token).digest();
}
