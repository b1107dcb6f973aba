/** What an edit may ask to change, in the order in which the screen lists it. */
export const EDITABLE_FIELDS = [
  "email",
  "phone",
  "givenName",
  "familyName",
  "gender",
  "birthDate",
  "maritalStatus",
  "homeTown",
  "familyTies",
  "address",
  "education",
  "occupation",
  "region",
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

export function isEditable(field: unknown): field is EditableField {
  return EDITABLE_FIELDS.some((editable) => editable === field);
}
