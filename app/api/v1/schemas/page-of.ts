import { z } from "zod";
import { components } from "./components";

/** What every list takes: where to go on, and how much at once. */
export const PAGE_QUERY = {
  cursor: z.string().min(1).max(200).optional().describe("nextCursor of the page before"),
  limit: z.coerce.number().int().min(1).max(200).optional().describe("How many at most; 50 by default"),
};

/** A page of a list; `nextCursor` is null on the last one. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() }).register(components, { id });
}
