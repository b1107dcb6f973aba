import * as en from "./en/catalog";
import type { Locale } from "./locales";
import * as ru from "./ru/catalog";

/** Every text of one language: namespace (the file's name) → nested texts in ICU MessageFormat. */
export type Messages = typeof en;

/** All texts; the compiler sees to it that both languages have the same keys. */
export const CATALOGS: Record<Locale, Messages> = { ru, en };
