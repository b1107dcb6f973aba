import { eq, inArray } from "drizzle-orm";
import { contacts } from "@/db/schema/people";
import type { Acting } from "@/domain/acting";
import { transferSuppressions } from "@/domain/segments/transfer-suppressions";
import { insertContacts } from "./insert-contacts";
import type { ContactPlan, ContactRow } from "./plan-contacts";

/** On a locked person; a changed address must not resubscribe anybody. @throws Refusal `contact_taken` */
export async function replaceContacts(
  acting: Acting,
  personId: string,
  existing: readonly ContactRow[],
  { removed, added, rewritten }: ContactPlan,
): Promise<void> {
  if (removed.length > 0) {
    const ids = removed.map((contact) => contact.id);
    await acting.db.delete(contacts).where(inArray(contacts.id, ids));
  }
  for (const { id, value } of rewritten) await acting.db.update(contacts).set({ value }).where(eq(contacts.id, id));
  await insertContacts(acting, personId, added);
  for (const contact of added) {
    const from = existing.filter((old) => old.kind === contact.kind).map((old) => old.hash);
    await transferSuppressions(acting, { personId, from, to: contact });
  }
}
