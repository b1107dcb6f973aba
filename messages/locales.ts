/** The languages of the desk, the default first. */
export const LOCALES = ["ru", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export function isLocale(value: string | undefined | null): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The chosen language, else the best match of an Accept-Language header (RFC 9110, 12.5.4), else Russian.
 *
 * @param chosen a locale the reader chose before, if any
 */
export function chooseLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  if (isLocale(chosen)) return chosen;
  return preferences(acceptLanguage ?? "").find(isLocale) ?? LOCALES[0];
}

function preferences(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters.find((parameter) => parameter.trim().startsWith("q="));
      return {
        language: tag.trim().toLowerCase().split("-")[0] ?? "",
        quality: quality ? Number(quality.split("=")[1]) : 1,
      };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}
