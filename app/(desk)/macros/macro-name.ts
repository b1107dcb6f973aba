/** A macro's name in the reader's language. */
export function macroName({ nameRu, nameEn }: { nameRu: string; nameEn: string }, locale: string): string {
  return locale === "en" ? nameEn : nameRu;
}
