import { getTranslations } from "next-intl/server";
import { RowKeys } from "@/components/queue/row-keys";
import { SEARCH_ID } from "./queue-filters";

/** The queue by keyboard: j and k through the rows, o opens, / searches, n takes the next free ticket. */
export async function QueueKeys({ nextFree }: { nextFree: number | null }) {
  const t = await getTranslations("queue.keys");
  const takeNext = nextFree ? [{ keys: "n", label: t("takeNext"), href: `/tickets/${nextFree}` }] : [];
  return (
    <RowKeys
      labels={{ next: t("next"), previous: t("previous"), open: t("open") }}
      others={[{ keys: "/", label: t("search"), target: SEARCH_ID }, ...takeNext]}
    />
  );
}
