import "server-only";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Acting } from "@/domain/acting";
import { listRegions } from "@/domain/segments/regions";

/** A region in the reader's language. */
export type NamedRegion = { code: string; name: string };

const allRegions = cache(listRegions);

/** All regions in the reader's language and alphabet. */
export async function readRegions(acting: Acting): Promise<NamedRegion[]> {
  const [locale, regions] = await Promise.all([getLocale(), allRegions(acting)]);
  const named = regions.map(({ code, nameRu, nameEn }) => ({ code, name: locale === "ru" ? nameRu : nameEn }));
  return named.sort((a, b) => a.name.localeCompare(b.name, locale));
}

/** Says a region by its code, in the reader's language; a code we do not know stands for itself. */
export async function readRegionNames(acting: Acting): Promise<(code: string) => string> {
  return regionNamesIn(acting, await getLocale());
}

/** {@link readRegionNames} in a given language, e.g. the caller's. */
export async function regionNamesIn(acting: Acting, locale: string): Promise<(code: string) => string> {
  const regions = await allRegions(acting);
  const names = new Map(regions.map(({ code, nameRu, nameEn }) => [code, locale === "ru" ? nameRu : nameEn]));
  return (code) => names.get(code) ?? code;
}
