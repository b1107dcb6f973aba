import type { Region } from "@/domain/segments/regions";

/** Whether every word that was typed is part of the region's code or of one of its names. */
export function matches({ code, nameRu, nameEn }: Region, typed: string): boolean {
  const names = fold([code, nameRu, nameEn].join(" "));
  return fold(typed)
    .split(/\s+/)
    .every((word) => names.includes(word));
}

function fold(text: string): string {
  return text.trim().toLowerCase().replaceAll("ё", "е");
}
