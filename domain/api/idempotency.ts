import { and, eq } from "drizzle-orm";
import { idempotencyKeys } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

/** Ids only: nothing personal is kept with the key, and a repeat reads the answer anew. */
export type Ids = { ticket?: number; request?: number; person?: string; call?: number };

export type Done = { status: number; ids: Ids; replayed: boolean };

/**
 * Brings an effect about once per token and key. The key commits with the effect: of two calls at once the second waits
 * for the first, and a refused call leaves no key behind.
 * @param call.fingerprint SHA-256 of what is asked
 * @returns null when the key was used for something else
 * @throws Refusal `forbidden` unless a program acts; whatever `work` refuses
 */
export async function runOnce(
  acting: Acting,
  call: { key: string; fingerprint: Uint8Array; status: number },
  work: (acting: Acting) => Promise<Ids>,
): Promise<Done | null> {
  const { actor } = acting;
  if (actor.kind !== "token") throw new Refusal("forbidden");

  return inTransaction(acting, async (acting) => {
    const mine = and(eq(idempotencyKeys.tokenId, actor.id), eq(idempotencyKeys.key, call.key));
    const claimed = await acting.db
      .insert(idempotencyKeys)
      .values({ tokenId: actor.id, ...call, result: {}, createdAt: acting.now })
      .onConflictDoNothing()
      .returning({ key: idempotencyKeys.key });
    if (claimed.length === 0) {
      const [before] = await acting.db.select().from(idempotencyKeys).where(mine);
      return before && Buffer.from(call.fingerprint).equals(before.fingerprint)
        ? { status: before.status, ids: before.result, replayed: true }
        : null;
    }

    const ids = await work(acting);
    await acting.db.update(idempotencyKeys).set({ result: ids }).where(mine);
    return { status: call.status, ids, replayed: false };
  });
}
