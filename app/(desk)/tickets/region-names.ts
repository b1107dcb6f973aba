import "server-only";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Acting } from "@/domain/acting";
import { listRegions } from "@/domain/segments/regions";

/** A region in the reader's language. */
export type NamedRegion = { code: string; name: string };

/** All regions in the reader's language and alphabet; read once per request. */
export const readRegions = cache(async (acting: Acting): Promise<NamedRegion[]> => {
  const [locale, regions] = await Promise.all([getLocale(), listRegions(acting)]);
  const named = regions.map(({ code, nameRu, nameEn }) => ({ code, name: locale === "ru" ? nameRu : nameEn }));
  return named.sort((a, b) => a.name.localeCompare(b.name, locale));
});

/** Says a region by its code; a code we do not know stands for itself. */
export async function readRegionNames(acting: Acting): Promise<(code: string) => string> {
  const names = new Map((await readRegions(acting)).map(({ code, name }) => [code, name]));
  return (code) => names.get(code) ?? code;
}
