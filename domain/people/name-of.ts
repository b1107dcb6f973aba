/** Null when the record has no name. */
export function nameOf(person: { givenName: string | null; familyName: string | null }): string | null {
  return [person.givenName, person.familyName].filter(Boolean).join(" ") || null;
}
