/** The fields of a record a mail can ask to change, named as the record names them. */
export type ChangedField =
  | "givenName"
  | "familyName"
  | "gender"
  | "birthDate"
  | "phone"
  | "email"
  | "maritalStatus"
  | "homeTown"
  | "familyTies"
  | "address"
  | "education"
  | "occupation";

export type Changes = Partial<Record<ChangedField, string>>;

/** Fields that nobody names only to be found by them. */
export const NEVER_IDENTIFYING: ChangedField[] = [
  "gender",
  "maritalStatus",
  "homeTown",
  "familyTies",
  "education",
  "occupation",
];
