import { and, eq, isNotNull, sql } from "drizzle-orm";
import { mailLedger } from "@/db/schema/intake";
import type { Acting } from "@/domain/acting";
import { existingPersonKey, personKeysOf } from "@/domain/history/person-key";
import { seal, unseal } from "@/domain/history/seal";

type StoredRaw = Pick<typeof mailLedger.$inferSelect, "id" | "raw" | "sealedFor">;

/**
 * Seals the source of a ticket's mail for its person, so that it goes when the person is erased, from backups too. If
 * the ticket turns out to be about somebody else, the source moves to their key.
 * @param personId null: the source is kept as it came
 */
export async function sealTicketSources(acting: Acting, ticket: number, personId: string | null): Promise<void> {
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
    const plain = await openMailSource(acting, row);
    if (!plain) continue;
    if (personId) await sealMailSources(acting, [{ id: row.id, raw: plain, personId }]);
    else await acting.db.update(mailLedger).set({ raw: plain, sealedFor: null }).where(eq(mailLedger.id, row.id));
  }
}

type Source = { id: number; raw: Uint8Array; personId: string };

/** The caller has the rows locked. */
export async function sealMailSources(acting: Acting, sources: Source[]): Promise<void> {
  if (sources.length === 0) return;
  const keys = await personKeysOf(
    acting,
    sources.map(({ personId }) => personId),
  );
  const rows = sources.map(({ id, raw, personId }) => ({
    id,
    person: personId,
    raw: Buffer.from(seal(keys.get(personId)!, contextOf(id), raw)).toString("base64"),
  }));
  await acting.db.execute(sql`
    update mail_ledger set raw = decode(source.raw, 'base64'), sealed_for = source.person
    from json_to_recordset(${JSON.stringify(rows)}::json) as source(id bigint, person uuid, raw text)
    where mail_ledger.id = source.id`);
}

/** Null when the source is gone, or the person's key is. */
export async function openMailSource(acting: Acting, { id, raw, sealedFor }: StoredRaw): Promise<Uint8Array | null> {
  if (!raw || !sealedFor) return raw;
  const personKey = await existingPersonKey(acting, sealedFor);
  return personKey && unseal(personKey, contextOf(id), raw);
}

function contextOf(ledgerId: number): string {
  return `mail ${ledgerId}`;
}
