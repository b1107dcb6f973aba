import { asc, eq } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import { type Acting, inTransaction } from "@/domain/acting";
import { recordHistory } from "@/domain/history/record";
import { requirePermission } from "@/domain/staff/permissions";
import { lockPerson } from "./lock";
import type { ContactKind } from "./normalise-contact";

/**
 * Tells a person's contacts in full, and records that they were told: each time.
 *
 * @param ticket what they are needed for
 * @returns values as written
 * @throws Refusal `forbidden` without `person:reveal`; `not_found`, also when erased
 */
export async function revealPerson(
  acting: Acting,
  id: string,
  ticket: number | null,
): Promise<{ kind: ContactKind; value: string }[]> {
  requirePermission(acting.actor, "person:reveal");

  return inTransaction(acting, async (acting) => {
    await lockPerson(acting, id);
    await recordHistory(acting, { action: "person.revealed", ticket, person: id });
    return acting.db
      .select({ kind: contacts.kind, value: contacts.value })
      .from(contacts)
      .where(eq(contacts.personId, id))
      .orderBy(asc(contacts.id));
  });
}
