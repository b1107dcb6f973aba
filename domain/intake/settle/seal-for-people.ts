import { and, inArray, isNotNull } from "drizzle-orm";
import { tickets } from "@/db/schema/tickets";
import type { Acting } from "@/domain/acting";
import { sealMailSources } from "@/domain/mail-source/seal-mail-source";

type Source = { id: number; raw: Uint8Array; ticket: number | null };

/** The sources of mail about a known person are kept under that person's key. */
export async function sealForPeople(acting: Acting, sources: Source[]): Promise<void> {
  const numbers = sources.flatMap(({ ticket }) => ticket ?? []);
  if (numbers.length === 0) return;
  const about = await acting.db
    .select({ number: tickets.number, person: tickets.personId })
    .from(tickets)
    .where(and(inArray(tickets.number, numbers), isNotNull(tickets.personId)));
  const personOf = new Map(about.map(({ number, person }) => [number, person!]));
  const known = sources.flatMap(({ id, raw, ticket }) => {
    const personId = ticket && personOf.get(ticket);
    return personId ? [{ id, raw, personId }] : [];
  });
  await sealMailSources(acting, known);
}
