import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { CATALOGS } from "@/messages/catalogs";
import { chooseLocale, isLocale } from "@/messages/locales";

const HOME_TIME_ZONE = "Europe/Moscow";

/**
 * Language and time zone of the reader. The language is what the link of a letter names, on the page that it opens, else the
 * `locale` cookie (set at sign-in and by the language switch), else what the browser asks for, else Russian; the time zone is the `tz` cookie, else Moscow.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const chosen = languageOfLetter(head.get("x-pathname")) ?? jar.get("locale")?.value;
  const locale = isLocale(asked) ? asked : chooseLocale(chosen, head.get("accept-language"));
  return { locale, messages: CATALOGS[locale], timeZone: knownTimeZone(jar.get("tz")?.value) };
});

/** Who reads a letter has no settings here, and may use a browser in another language than the letter's. */
function languageOfLetter(path: string | null): string | null {
  return path?.startsWith("/identity/") ? new URL(path, "http://here.invalid").searchParams.get("lang") : null;
}

function knownTimeZone(name: string | undefined): string {
  if (!name) return HOME_TIME_ZONE;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: decodeURIComponent(name) }).resolvedOptions().timeZone;
  } catch {
    return HOME_TIME_ZONE;
  }
}
