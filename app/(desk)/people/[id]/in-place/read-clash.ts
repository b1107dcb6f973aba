import "server-only";
import { getLocale, getTimeZone } from "next-intl/server";
import { formatInstant } from "@/components/ui/format-instant";
import type { Acting } from "@/domain/acting";
import type { FieldEdit } from "@/domain/people/edit/edit-fields";
import { lastChange } from "@/domain/people/edit/last-change";
import { type PersonRecord, readPerson } from "@/domain/people/read";

/** What somebody else wrote to a field meanwhile: `value` as it is edited, `text` for contacts, which stay masked. */
export type Clash = { value: string; text: string | null; by: string | null; at: string | null };

/** What stands in the field now, and who put it there when. */
export async function readClash(acting: Acting, personId: string, edit: FieldEdit): Promise<Clash> {
  const [person, locale, timeZone] = await Promise.all([readPerson(acting, personId), getLocale(), getTimeZone()]);
  const change = await lastChangeOf(acting, personId, edit);
  return {
    ...heldIn(person, edit),
    by: change?.name ?? null,
    at: change && formatInstant(change.at, "moment", { locale, timeZone }),
  };
}

function heldIn(person: PersonRecord, edit: FieldEdit): Pick<Clash, "value" | "text"> {
  if ("field" in edit) return { value: person[edit.field] ?? "", text: null };
  if ("custom" in edit) return { value: person.custom[edit.custom] ?? "", text: null };
  return { value: "", text: person.contacts.map(({ masked }) => masked).join(", ") };
}

/** A contact was replaced as one of its kind: the later of the two kinds says by whom. */
async function lastChangeOf(acting: Acting, personId: string, edit: FieldEdit) {
  if ("field" in edit) return lastChange(acting, personId, edit.field);
  if ("custom" in edit) return lastChange(acting, personId, "custom");
  const both = await Promise.all([lastChange(acting, personId, "email"), lastChange(acting, personId, "phone")]);
  return both.filter((one) => one !== null).sort((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}
