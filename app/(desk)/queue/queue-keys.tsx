import { getTranslations } from "next-intl/server";
import { TAKE_NEXT } from "@/app/next/take-next-id";
import { RowKeys } from "@/components/queue/row-keys";
import { SEARCH_ID } from "./queue-filters";

/** The queue by keyboard: j and k through the rows, o opens, / searches, n takes the next free ticket. */
export async function QueueKeys() {
  const [t, together] = await Promise.all([getTranslations("queue.keys"), getTranslations("together.next")]);
  return (
    <RowKeys
      labels={{ next: t("next"), previous: t("previous"), open: t("open") }}
      others={[
        { keys: "/", label: t("search"), target: SEARCH_ID },
        { keys: "n", label: together("key"), target: TAKE_NEXT },
      ]}
    />
  );
}
