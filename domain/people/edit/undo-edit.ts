import { isDeepStrictEqual } from "node:util";
import { and, desc, eq, sql } from "drizzle-orm";
import { history } from "@/db/schema/history";
import type { Acting } from "@/domain/acting";
import { existingPersonKey } from "@/domain/history/person-key";
import { HISTORY_CONTEXT } from "@/domain/history/record";
import { unseal } from "@/domain/history/seal";
import { Refusal } from "@/domain/refusal";
import type { Assurance } from "@/vocabulary/requests";
import type { Person } from "../lock";
import { contactsOf, editPerson } from "./edit";

/** A field of a record, or its contacts as a whole, by what stood or stands there. */
type Values = Record<string, unknown>;

/**
 * Writes back what the record held before a request's edit, as the history has it sealed. Fields that the edit did not touch
 * stay as they are now.
 *
 * @param person locked
 * @param at when the edit was made
 * @returns the fields that were written back; none when the edit had changed nothing
 * @throws Refusal `conflict` with an error `changed_since` for each field that no longer holds what the edit wrote; as editPerson does
 */
export async function undoEdit(
  acting: Acting,
  person: Person,
  edit: { requestId: number; at: Date; ticket: number; assurance: Assurance | null },
): Promise<{ fields: string[] }> {
  const sealed = await sealedEdit(acting, person.id, edit);
  if (!sealed) return { fields: [] };
  const { before, after } = sealed;
  await requireUnmoved(acting, person, after);
  const { ticket, assurance } = edit;
  await editPerson(acting, person.id, person.version, before as Record<string, string | null>, { ticket, assurance });
  return { fields: Object.keys(before) };
}

async function sealedEdit(
  acting: Acting,
  personId: string,
  { requestId, at }: { requestId: number; at: Date },
): Promise<{ before: Values; after: Values } | null> {
  const [entry] = await acting.db
    .select({ sealed: history.sealed })
    .from(history)
    .where(
      and(
        eq(history.person, personId),
        eq(history.action, "person.edited"),
        eq(history.at, at),
        sql`${history.details} ->> 'request' = ${String(requestId)}`,
      ),
    )
    .orderBy(desc(history.seq))
    .limit(1);
  const key = entry?.sealed && (await existingPersonKey(acting, personId));
  return key ? JSON.parse(unseal(key, HISTORY_CONTEXT, entry.sealed!).toString()) : null;
}

async function requireUnmoved(acting: Acting, person: Person, after: Values): Promise<void> {
  const contacts = (await contactsOf(acting, person.id)).map(({ kind, value }) => ({ kind, value }));
  const stands = (field: string) => (field === "contacts" ? contacts : person[field as keyof Person]);
  const moved = Object.entries(after).filter(
    ([field, value]) => !isDeepStrictEqual(stands(field) ?? null, value ?? null),
  );
  if (moved.length > 0)
    throw new Refusal(
      "conflict",
      {},
      moved.map(([field]) => ({ field, code: "changed_since" })),
    );
}
