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

type Values = Record<string, unknown>;

/**
 * Restores the sealed values of before a request's edit; other fields stay.
 * @param person locked
 * @param edit.at when the edit was made
 * @throws Refusal as editPerson; `conflict` with `changed_since` per field that no longer holds what the edit wrote
 */
export async function undoEdit(
  acting: Acting,
  person: Person,
  edit: { requestId: number; at: Date; ticket: number; assurance: Assurance | null },
): Promise<{ fields: string[] }> {
  const sealed = await sealedEdit(acting, person.id, edit);
  if (!sealed) return { fields: [] };
  const { before, after } = sealed;
  await requireUnchanged(acting, person, after);
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

async function requireUnchanged(acting: Acting, person: Person, after: Values): Promise<void> {
  const contacts = (await contactsOf(acting, person.id)).map(({ kind, value }) => ({ kind, value }));
  const current = (field: string) => (field === "contacts" ? contacts : person[field as keyof Person]);
  const changed = Object.entries(after).filter(
    ([field, value]) => !isDeepStrictEqual(current(field) ?? null, value ?? null),
  );
  if (changed.length > 0)
    throw new Refusal(
      "conflict",
      {},
      changed.map(([field]) => ({ field, code: "changed_since" })),
    );
}
