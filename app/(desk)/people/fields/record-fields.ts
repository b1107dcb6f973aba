import type { PersonField } from "@/domain/people/fields";

/** The fields of a record (policy 5.1) in the order and the groups in which screens show them. */
export const FIELD_GROUPS = {
  who: ["familyName", "givenName", "gender", "birthDate", "maritalStatus", "familyTies"],
  where: ["region", "homeTown", "address"],
  work: ["education", "occupation"],
  desk: ["locale", "externalId"],
} as const satisfies Record<string, readonly PersonField[]>;

export type FieldGroup = keyof typeof FIELD_GROUPS;

/** All of them, in that order. */
export const RECORD_FIELDS: readonly PersonField[] = Object.values(FIELD_GROUPS).flat();

/** What a record's fields hold, as a form shows them: none is an empty text. */
export type FieldTexts = Record<PersonField, string>;
