/** The name in the reader's language of what has one in each. */
export function nameIn(locale: string, { nameRu, nameEn }: { nameRu: string; nameEn: string }): string {
  return locale === "en" ? nameEn : nameRu;
}
