import "server-only";
import { getLocale } from "next-intl/server";
import type { Acting } from "@/domain/acting";
import { listRegions } from "@/domain/segments/regions";
import type { NamedRegion } from "../../record-names/region-names";

/** The regions that new subscriptions are offered in, by name in the reader's language. */
export async function readOfferedRegions(acting: Acting): Promise<NamedRegion[]> {
  const [locale, regions] = await Promise.all([getLocale(), listRegions(acting)]);
  return regions
    .filter(({ enabled }) => enabled)
    .map(({ code, nameRu, nameEn }) => ({ code, name: locale === "ru" ? nameRu : nameEn }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
