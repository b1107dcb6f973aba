import { createHmac } from "node:crypto";
import { and, desc, eq, gt, lte, sql } from "drizzle-orm";
import { key } from "@/db/keyring";
import { signInFailures } from "@/db/schema/staff";
import { type Acting, inTransaction } from "@/domain/acting";
import { Refusal } from "@/domain/refusal";

const WINDOW_MINUTES = 15;
const MAX_ATTEMPTS = 5;

/**
 * Counts before the password is checked, so that parallel attempts cannot outrun the limit: five in fifteen minutes per e-mail.
 * @throws Refusal `too_many_attempts` with facts `{minutes}` until the next attempt is allowed
 */
export async function countAttempt(acting: Acting, email: string): Promise<void> {
  const emailHash = hashOf(email);
  const since = minutesBefore(acting.now, WINDOW_MINUTES);

  await inTransaction(acting, async ({ db }) => {
    await db.execute(sql`select pg_advisory_xact_lock(${emailHash.readBigInt64BE().toString()}::bigint)`);
    const recent = await db
      .select({ at: signInFailures.at })
      .from(signInFailures)
      .where(and(eq(signInFailures.emailHash, emailHash), gt(signInFailures.at, since)))
      .orderBy(desc(signInFailures.at))
      .limit(MAX_ATTEMPTS);
    const oldest = recent[MAX_ATTEMPTS - 1];
    if (oldest) throw new Refusal("too_many_attempts", { minutes: minutesBetween(since, oldest.at) });

    await db.delete(signInFailures).where(lte(signInFailures.at, since));
    await db.insert(signInFailures).values({ emailHash, at: acting.now });
  });
}

export async function forgetAttempts(acting: Acting, email: string): Promise<void> {
  await acting.db.delete(signInFailures).where(eq(signInFailures.emailHash, hashOf(email)));
}

function hashOf(email: string): Buffer {
  return createHmac("sha256", key("sign-in")).update(email).digest();
}

function minutesBefore(instant: Date, minutes: number): Date {
  return new Date(instant.getTime() - minutes * 60_000);
}

function minutesBetween(from: Date, to: Date): number {
  return Math.max(1, Math.ceil((to.getTime() - from.getTime()) / 60_000));
}
