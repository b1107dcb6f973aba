import { foldName } from "./fold-name";

/** Folded full name, family name first; null without a name. */
export function nameKey(name: { familyName?: string | null; givenName?: string | null }): string | null {
  return foldName(`${name.familyName ?? ""} ${name.givenName ?? ""}`) || null;
}
