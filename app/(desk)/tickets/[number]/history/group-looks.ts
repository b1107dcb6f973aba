import type { HistoryItem } from "@/domain/history/read";

/** An act, or several looks at the record with nothing between them; `item` is the latest. */
export type Happening = { item: HistoryItem; looks: HistoryItem[] };

/** Puts looks that follow each other into one, so that what was done is not lost among them. The latest comes first, as it came. */
export function groupLooks(items: HistoryItem[]): Happening[] {
  const happenings: Happening[] = [];
  for (const item of items) {
    const last = happenings.at(-1);
    if (isLook(item) && last && isLook(last.item)) last.looks.push(item);
    else happenings.push({ item, looks: [item] });
  }
  return happenings;
}

function isLook(item: HistoryItem): boolean {
  return item.action === "person.viewed";
}
