import { foldName } from "./fold-name";

/** What a person is found by: the folded whole name, family name first; null when there is none. */
export function nameKey(name: { familyName?: string | null; givenName?: string | null }): string | null {
  return foldName(`${name.familyName ?? ""} ${name.givenName ?? ""}`) || null;
}
