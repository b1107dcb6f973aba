/** A person's name as it is said; null when the record has none. */
export function nameOf(person: { givenName: string | null; familyName: string | null }): string | null {
  return [person.givenName, person.familyName].filter(Boolean).join(" ") || null;
}
