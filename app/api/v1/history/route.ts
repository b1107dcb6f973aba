import { operation } from "@/app/api/v1/http/operation";
import { resource } from "@/app/api/v1/http/resource";
import { HistoryPage, HistoryQuery } from "@/app/api/v1/schemas/history";
import { readHistory } from "@/domain/history/read";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: operation(
    {
      id: "readHistory",
      summary: "The history of a ticket or of a person, latest action first",
      permission: "history:read",
      query: HistoryQuery,
      answer: { content: HistoryPage },
    },
    async ({ acting, query }) => {
      const { items, nextCursor } = await readHistory(acting, query);
      return { items: items.map((item) => ({ ...item, at: item.at.toISOString() })), nextCursor };
    },
  ),
});
