import { useTranslations } from "next-intl";
import { RowKeys } from "@/components/queue/row-keys";

/** The id of the search field, for the key that jumps there. */
export const SEARCH_ID = "people-search";

/** People by keyboard: / searches, j and k go through the rows, o opens, n adds somebody. */
export function PeopleKeys({ mayAdd }: { mayAdd: boolean }) {
  const t = useTranslations("people.keys");
  const add = mayAdd ? [{ keys: "n", label: t("add"), href: "/people/new" }] : [];
  return (
    <RowKeys
      labels={{ next: t("next"), previous: t("previous"), open: t("open") }}
      others={[{ keys: "/", label: t("search"), target: SEARCH_ID }, ...add]}
    />
  );
}
