import type { Acting } from "@/domain/acting";
import { judgeContacts } from "@/domain/contacts/judge-contacts";
import type { Contact } from "@/domain/contacts/normalise-contact";
import { type FieldError, Refusal } from "@/domain/refusal";
import type { RegionChannel } from "@/domain/segments/region-channel";
import { regionExists } from "@/domain/segments/region-exists";
import { type FieldValues, judgeFields } from "../fields";
import { judgeConsent } from "./consent";
import type { NewPerson } from "./create";

/** `wanted`: the requested subscriptions, deduplicated. */
export type JudgedPerson = { fields: FieldValues; contacts: Contact[]; wanted: RegionChannel[] };

/** @throws Refusal `invalid` with an error per field; a person needs a name, a contact or an external id */
export async function judgeNewPerson(acting: Acting, input: NewPerson): Promise<JudgedPerson> {
  const { contacts: givenContacts = [], subscriptions = [], consent, ...given } = input;
  const fields = await judgeFields(acting, given);
  const contacts = judgeContacts(givenContacts);
  const wanted = [
    ...new Map(subscriptions.map((mailing) => [`${mailing.region} ${mailing.channel}`, mailing])).values(),
  ];

  const errors = [...fields.errors, ...contacts.errors, ...(await judgeRegions(acting, wanted))];
  if (consent) errors.push(...(await judgeConsent(acting, consent)));
  if (errors.length === 0 && isBlank(fields.values, contacts.contacts)) {
    errors.push({ field: "familyName", code: "required" });
  }
  if (errors.length > 0) throw new Refusal("invalid", {}, errors);
  return { fields: fields.values, contacts: contacts.contacts, wanted };
}

async function judgeRegions(acting: Acting, mailings: RegionChannel[]): Promise<FieldError[]> {
  for (const region of new Set(mailings.map((mailing) => mailing.region))) {
    if (!(await regionExists(acting, region))) return [{ field: "subscriptions", code: "unknown_region" }];
  }
  return [];
}

function isBlank(fields: FieldValues, contacts: Contact[]): boolean {
  return !fields.givenName && !fields.familyName && !fields.externalId && contacts.length === 0;
}
