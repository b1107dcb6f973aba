import { and, eq, isNotNull, sql } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { existingPersonKey, personKey } from "@/domain/history/person-key";
import { seal, unseal } from "@/domain/history/seal";

type StoredRaw = Pick<typeof mailLedger.$inferSelect, "id" | "raw" | "sealedFor">;

/**
 * Seals the source of a ticket's mail with the key of the person the ticket is about, so that it goes when the person is
 * erased, from backups too. When the ticket turns out to be about somebody else, the source moves to their key.
 *
 * @param personId null: nobody is matched, and the source is as it came
 */
export async function sealRawMail(acting: Acting, ticket: number, personId: string | null): Promise<void> {
  const rows = await acting.db
    .select({ id: mailLedger.id, raw: mailLedger.raw, sealedFor: mailLedger.sealedFor })
    .from(mailLedger)
    .where(
      and(
        eq(mailLedger.ticketNumber, ticket),
        isNotNull(mailLedger.raw),
        sql`${mailLedger.sealedFor} is distinct from ${personId}`,
      ),
    )
    .orderBy(mailLedger.id)
    .for("update");
  for (const row of rows) {
    const plain = await openRawMail(acting, row);
    if (!plain) continue;
    const raw = personId ? await sealedRaw(acting, personId, row.id, plain) : plain;
    await acting.db.update(mailLedger).set({ raw, sealedFor: personId }).where(eq(mailLedger.id, row.id));
  }
}

/** The bytes a ledger row keeps for a message of this person. */
export async function sealedRaw(
  acting: Acting,
  personId: string,
  ledgerId: number,
  raw: Uint8Array,
): Promise<Uint8Array> {
  return seal(await personKey(acting, personId), contextOf(ledgerId), raw);
}

/** A message as it came; null when it is gone, or the person's key is. */
export async function openRawMail(acting: Acting, { id, raw, sealedFor }: StoredRaw): Promise<Uint8Array | null> {
  if (!raw || !sealedFor) return raw;
  const personKey = await existingPersonKey(acting, sealedFor);
  return personKey && unseal(personKey, contextOf(id), raw);
}

function contextOf(ledgerId: number): string {
  return `mail ${ledgerId}`;
}
