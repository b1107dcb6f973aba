import { eq, inArray, or } from "drizzle-orm";
import { key } from "@/db/keyring";
import { callDrafts, calls } from "@/db/schema/calls";
import type { Acting } from "@/domain/acting";
import { guessContact } from "@/domain/contacts/normalise-contact";
import { unseal } from "@/domain/history/seal";

type DraftText = { query?: unknown };

/** Also deletes drafts where an agent typed the person's number before anybody was found. @param addresses normalised */
export async function eraseCalls(acting: Acting, personId: string, addresses: string[]): Promise<void> {
  const theirs = or(
    eq(calls.personId, personId),
    addresses.length > 0 ? inArray(calls.fromNumber, addresses) : undefined,
  );
  await acting.db.update(calls).set({ fromNumber: null, recordingUrl: null }).where(theirs);
  const drafts = await acting.db.select().from(callDrafts).for("update");
  const about = drafts.filter((draft) => draft.personId === personId || mentionsContact(draft, addresses));
  if (about.length > 0)
    await acting.db.delete(callDrafts).where(
      inArray(
        callDrafts.id,
        about.map(({ id }) => id),
      ),
    );
}

function mentionsContact({ staffId, sealed }: typeof callDrafts.$inferSelect, addresses: string[]): boolean {
  const { query } = JSON.parse(unseal(key("call-drafts"), staffId, sealed).toString()) as DraftText;
  const contact = typeof query === "string" ? guessContact(query) : null;
  return contact !== null && addresses.includes(contact.normalised);
}
